package io.casebook.signature.language;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// A text with names in it that are replaced by what was found: `{cpu}`, `{ticks|clock-ticks}`.
public record Explanation(List<Piece> pieces) {
    /// A part of the text.
    public sealed interface Piece {}

    /// Words.
    public record Words(String text) implements Piece {}

    /// A capture, or one of [#WELL_KNOWN].
    ///
    /// @param decoder named here; null to use the signature's own for this capture, if any
    public record Name(String name, @Nullable String decoder) implements Piece {}

    /// Words that are told only where each capture in them was written.
    public record Where(List<Piece> pieces) implements Piece {}

    /// The text with its names in braces, decoders and `[[` `]]` left out, for people to read.
    public String plain() {
        return plain(pieces);
    }

    private static String plain(List<Piece> pieces) {
        return pieces.stream().map(Explanation::plain).collect(Collectors.joining());
    }

    private static String plain(Piece piece) {
        return switch (piece) {
            case Words(var text) -> text;
            case Name(var name, _) -> "{" + name + "}";
            case Where(var pieces) -> plain(pieces);
        };
    }

    /// What every finding can tell of itself.
    public static final List<String> WELL_KNOWN =
            List.of("guest", "host", "hosts", "count", "times", "when", "first", "last");
}
