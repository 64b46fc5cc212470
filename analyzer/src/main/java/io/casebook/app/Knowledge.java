package io.casebook.app;

import io.casebook.format.Format;
import io.casebook.format.Formats;
import io.casebook.signature.KnowledgeBase;
import io.casebook.signature.SignatureFile;

import java.util.Set;
import java.util.stream.Collectors;

/// The signatures that come with the program.
final class Knowledge {
    private Knowledge() {}

    /// Loads them. Their inline tests ran when the program was built and are not run again.
    ///
    /// @throws IllegalStateException when one of them is broken, which the build excludes
    static KnowledgeBase shipped() {
        var loaded = KnowledgeBase.load(SignatureFile.shipped(), formats());
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException("broken signature: " + loaded.problems().getFirst());
        }
        return loaded.knowledge();
    }

    /// Ids of the formats that a signature may name.
    static Set<String> formats() {
        return Formats.all().stream().map(Format::id).collect(Collectors.toUnmodifiableSet());
    }
}
