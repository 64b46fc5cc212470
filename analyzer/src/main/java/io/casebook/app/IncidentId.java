package io.casebook.app;

import io.casebook.model.Incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Names for incidents that sort by the day of their analysis and are the same for the same uploads
/// analysed again on that day: `20170316-9f3c0a51d2`.
final class IncidentId {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DIGITS = 10;

    private IncidentId() {}

    static String of(List<Incident.Upload> uploads, Instant analyzedAt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            uploads.stream()
                    .map(upload -> upload.name() + " " + upload.sha256() + "\n")
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return DAY.format(analyzedAt)
                    + "-"
                    + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
