package io.casebook.format;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// The name of a log taken apart: `messages-20170326.gz` is `messages`, rotated on 2017-03-26.
/// Follows logrotate: `name.N`, `name-YYYYMMDD[-epoch or HH]`, each perhaps compressed.
///
/// @param base the name before rotation
/// @param date in the name, the day on which it was rotated, or null
public record RotatedName(String base, @Nullable LocalDate date) {
    private static final Pattern COMPRESSED = Pattern.compile("\\.(gz|xz|bz2|zst)$");
    private static final Pattern NUMBERED = Pattern.compile("\\.\\d{1,3}$");
    private static final Pattern DATED =
            Pattern.compile(
                    "[-._]((?:19|20)\\d\\d)-?([01]\\d)-?([0-3]\\d)(?:[-_.]?\\d{1,10})?(?=\\.|$)");

    /// Takes a file name apart.
    public static RotatedName of(String fileName) {
        var name = COMPRESSED.matcher(fileName).replaceFirst("");
        name = NUMBERED.matcher(name).replaceFirst("");
        var dated = DATED.matcher(name);
        if (!dated.find()) {
            return new RotatedName(name, null);
        }
        try {
            var date =
                    LocalDate.of(
                            Integer.parseInt(dated.group(1)),
                            Integer.parseInt(dated.group(2)),
                            Integer.parseInt(dated.group(3)));
            return new RotatedName(dated.replaceFirst(""), date);
        } catch (DateTimeException e) {
            return new RotatedName(name, null);
        }
    }
}
