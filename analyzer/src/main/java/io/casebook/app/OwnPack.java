package io.casebook.app;

import io.casebook.signature.PackFile;
import io.casebook.signature.SignatureFile;
import io.casebook.signature.language.SignatureProblem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A folder with signatures of the user's own. Of several no two have the same name, as findings
/// and counts tell packs apart by it.
///
/// @param problems of the pack as a whole
record OwnPack(PackFile about, List<SignatureFile> files, List<SignatureProblem> problems) {

    /// Those of some folders, in their order.
    ///
    /// @throws IOException when one is not there
    static List<OwnPack> in(List<Path> folders) throws IOException {
        var packs = new ArrayList<OwnPack>();
        var taken = new HashSet<>(Set.of(PackFile.SHIPPED.name()));
        for (var folder : folders) {
            var about = PackFile.in(folder);
            packs.add(of(about.named(free(about.name(), taken)), folder));
        }
        return List.copyOf(packs);
    }

    private static OwnPack of(PackFile about, Path folder) throws IOException {
        var files = SignatureFile.in(about.name(), folder);
        var problems = new ArrayList<>(about.problems());
        if (files.isEmpty()) {
            var message = "there is no signature (*.yaml) in the pack";
            problems.add(new SignatureProblem(folder.toString(), 1, 1, message, null));
        }
        return new OwnPack(about, files, List.copyOf(problems));
    }

    /// The name, or `name (2)` where another has it.
    private static String free(String name, Set<String> taken) {
        var free = name;
        for (var number = 2; !taken.add(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }
}
