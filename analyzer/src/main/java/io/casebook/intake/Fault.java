package io.casebook.intake;

import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Why something could not be read to its end, in the words and with the code of a diagnostic. A
/// stream that has failed throws the same fault again, so a fault is told from another by identity.
final class Fault extends IOException {
    /// How decoders say that their data ends too early.
    private static final Pattern END = Pattern.compile("truncated|premature|unexpected end");

    private static final String UNREADABLE = "not-readable";
    private static final String UNREADABLE_DETAIL = "It cannot be read: ";

    private final String code;
    private final String detail;

    Fault(String code, String detail) {
        super(detail);
        this.detail = detail;
        this.code = code;
    }

    private Fault(String code, String detail, Throwable cause) {
        super(detail, cause);
        this.detail = detail;
        this.code = code;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }

    /// No damage: the machine failed, or a right is missing.
    static Fault unreadable(String reason) {
        return new Fault(UNREADABLE, UNREADABLE_DETAIL + reason);
    }

    /// Why it cannot be read; empty for other faults.
    String reason() {
        return code.equals(UNREADABLE) ? detail.substring(UNREADABLE_DETAIL.length()) : "";
    }

    static Fault truncated(String what, long offset) {
        return new Fault(
                "archive-truncated", "%s ends too early, at byte %d".formatted(what, offset));
    }

    static Fault corrupt(String what, long offset, String how) {
        return new Fault(
                "archive-corrupt", "%s is damaged at byte %d: %s".formatted(what, offset, how));
    }

    static Fault encrypted(String what) {
        return new Fault(
                "archive-encrypted",
                what + " is encrypted; unpack it with its password and give the content instead");
    }

    /// What a decoder met: a fault of the stream below it stays what it is.
    ///
    /// @param offset in the compressed data
    static Fault of(Exception met, String what, long offset) {
        for (Throwable cause = met; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                return fault;
            }
        }
        return switch (met) {
            case PasswordRequiredException _ -> encrypted(what);
            case UnsupportedZipFeatureException unsupported -> unsupported(unsupported, what);
            case org.apache.commons.compress.MemoryLimitException _,
                    org.tukaani.xz.MemoryLimitException _ ->
                    new Fault("limit-memory", what + " needs too much memory to be decoded", met);
            default -> classified(met, what, offset);
        };
    }

    private static Fault unsupported(UnsupportedZipFeatureException met, String what) {
        return UnsupportedZipFeatureException.Feature.ENCRYPTION.equals(met.getFeature())
                ? encrypted(what)
                : new Fault("archive-unsupported", what + ": " + met.getMessage(), met);
    }

    private static Fault classified(Exception met, String what, long offset) {
        var message = String.valueOf(met.getMessage());
        var words = message.toLowerCase(Locale.ROOT);
        if (met instanceof EOFException || END.matcher(words).find()) {
            return truncated(what, offset);
        }
        return new Fault("archive-corrupt", corrupt(what, offset, message).detail(), met);
    }
}
