package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Title;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Titles whose addresses were turned into lines of the source (scripts/decode_stacktrace.sh): one
/// line for each function that the compiler has put into another, innermost first.
final class InlinedTitle {
    private static final String MARK = "[inline]";

    private static final Pattern FUNCTION =
            Pattern.compile(
                    "(\\w{1,200}) [A-Za-z0-9_./-]{1,200}\\.(?:[chS]|rs):\\d+ \\[inline\\]$");

    private InlinedTitle() {}

    /// Whether the last of the titles goes on in the next line.
    static boolean is(List<Title> titles) {
        return !titles.isEmpty() && titles.getLast().rest().endsWith(MARK);
    }

    /// A title with what the next line says; it ends as that one does.
    static Title merged(Title before, Title next) {
        var symbols = new ArrayList<Symbol>(before.symbols());
        if (symbols.isEmpty()) {
            symbols.addAll(inlined(before));
        }
        symbols.addAll(next.symbols().isEmpty() ? inlined(next) : next.symbols());
        return new Title(before.kind(), before.words(), next.rest(), symbols);
    }

    private static List<Symbol> inlined(Title title) {
        var function = FUNCTION.matcher(title.rest());
        return function.find() ? List.of(new Symbol(function.group(1), "")) : List.of();
    }
}
