package io.casebook.format.kernel;

import io.casebook.grammar.ByteToken;
import io.casebook.grammar.KernelLogParser.AbsoluteContext;
import io.casebook.grammar.KernelLogParser.LocalContext;
import io.casebook.grammar.KernelLogParser.SinceBootContext;
import io.casebook.grammar.KernelLogParser.SinceLastContext;
import io.casebook.grammar.KernelLogParser.StampContext;
import io.casebook.grammar.KernelLogParser.YearlessContext;
import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;

/// Reads the times of kernel lines: those of printk (`kernel/printk/printk.c`, `print_time`) and
/// those that dmesg makes of them (util-linux, `sys-utils/dmesg.c`). Each method answers whether
/// the numbers are possible. Of one thread.
final class Stamps {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long MOST_SECONDS = Long.MAX_VALUE / NANOS_PER_SECOND - 1;

    /// Years whose nanoseconds since 1970 a `long` can hold.
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 2261;

    private static final int LEAP_YEAR = 2000;

    private final NumberReader numbers = new NumberReader();

    /// Reads a stamp into the draft.
    boolean read(@Nullable StampContext stamp, byte[] bytes, RecordDraft draft) {
        return switch (stamp) {
            case null -> true;
            case SinceBootContext s -> sinceBoot(bytes, s.seconds, s.caller, draft);
            case LocalContext s -> local(bytes, s.date, s.caller, draft);
            case AbsoluteContext s -> absolute(bytes, s.date, s.caller, draft);
            case YearlessContext s -> yearless(bytes, s.minute, s.caller, draft);
            case SinceLastContext s -> sinceLast(bytes, s.delta, s.caller, draft);
            default -> throw new IllegalArgumentException(stamp.getClass().getName());
        };
    }

    /// `[   12.345678]`
    private boolean sinceBoot(
            byte[] bytes, Token token, @Nullable Token caller, RecordDraft draft) {
        begin(bytes, token);
        var from = numbers.skipBlanks();
        var seconds = numbers.number();
        numbers.skip(1);
        var nanos = numbers.fraction();
        var digits = numbers.digits();
        var to = numbers.position();
        if (seconds > MOST_SECONDS || digits > 9) {
            return false;
        }
        draft.reading(ReadingKind.SINCE_BOOT, seconds * NANOS_PER_SECOND + nanos, digits, from, to);
        return sinceLastAndCaller(bytes, caller, draft);
    }

    /// `[Wed Mar 15 13:11:54 2017]`
    private boolean local(byte[] bytes, Token token, @Nullable Token caller, RecordDraft draft) {
        begin(bytes, token);
        var from = numbers.position();
        numbers.skipWord();
        var month = numbers.month();
        numbers.skipBlanks();
        var day = (int) numbers.number();
        numbers.skip(1);
        var second = secondOfDay(true);
        numbers.skip(1);
        var year = (int) numbers.number();
        if (!possible(year, month, day) || second < 0) {
            return false;
        }
        var nanos = nanos(year, month, day, second);
        draft.reading(ReadingKind.LOCAL, nanos, 0, from, numbers.position());
        return sinceLastAndCaller(bytes, caller, draft);
    }

    /// `2017-03-15T13:11:54,123456+08:00`
    private boolean absolute(byte[] bytes, Token token, @Nullable Token caller, RecordDraft draft) {
        numbers.begin(bytes, ((ByteToken) token).start(), ((ByteToken) token).end());
        var from = numbers.position();
        var year = (int) numbers.number();
        numbers.skip(1);
        var month = (int) numbers.number();
        numbers.skip(1);
        var day = (int) numbers.number();
        numbers.skip(1);
        var second = secondOfDay(true);
        numbers.skip(1);
        var fraction = numbers.fraction();
        var digits = numbers.digits();
        var offset = zoneOffset();
        if (!possible(year, month, day) || second < 0 || digits > 9 || offset == null) {
            return false;
        }
        var nanos = nanos(year, month, day, second - offset) + fraction;
        draft.reading(ReadingKind.ABSOLUTE, nanos, digits, from, numbers.position());
        return sinceLastAndCaller(bytes, caller, draft);
    }

    /// `[Mar15 13:11]`: a minute.
    private boolean yearless(byte[] bytes, Token token, @Nullable Token caller, RecordDraft draft) {
        begin(bytes, token);
        var from = numbers.position();
        var month = numbers.month();
        numbers.skipBlanks();
        var day = (int) numbers.number();
        numbers.skip(1);
        var second = secondOfDay(false);
        if (!possible(LEAP_YEAR, month, day) || second < 0) {
            return false;
        }
        var days = LocalDate.of(LEAP_YEAR, month, day).getDayOfYear() - 1;
        var nanos = (days * SECONDS_PER_DAY + second) * NANOS_PER_SECOND;
        draft.reading(ReadingKind.YEARLESS, nanos, Reading.MINUTES, from, numbers.position());
        return sinceLastAndCaller(bytes, caller, draft);
    }

    /// `[  +0.000012]`: tells the time since the line before only.
    private boolean sinceLast(
            byte[] bytes, Token token, @Nullable Token caller, RecordDraft draft) {
        begin(bytes, token);
        return sinceLastAndCaller(bytes, caller, draft);
    }

    private void begin(byte[] bytes, Token bracketed) {
        var token = (ByteToken) bracketed;
        numbers.begin(bytes, token.start() + 1, token.end() - 1);
    }

    private boolean sinceLastAndCaller(byte[] bytes, @Nullable Token caller, RecordDraft draft) {
        if (numbers.seekNumber()) {
            var from = numbers.position();
            numbers.number();
            numbers.skip(1);
            numbers.fraction();
            draft.field("delta", from, numbers.position());
        }
        if (caller instanceof ByteToken token) {
            numbers.begin(bytes, token.start(), token.end() - 1);
            draft.field("caller", numbers.skipBrackets(), token.end() - 1);
        }
        return true;
    }

    /// `13:11:54` or `13:11`; -1 where that is no time of a day.
    private int secondOfDay(boolean withSeconds) {
        var hour = (int) numbers.number();
        numbers.skip(1);
        var minute = (int) numbers.number();
        var second = 0;
        if (withSeconds) {
            numbers.skip(1);
            second = (int) numbers.number();
        }
        return hour > 23 || minute > 59 || second > 60 ? -1 : (hour * 60 + minute) * 60 + second;
    }

    /// Seconds east of Greenwich; null where no place has that zone.
    private @Nullable Integer zoneOffset() {
        var sign = numbers.isAt('-') ? -1 : 1;
        numbers.skip(1);
        var hours = (int) numbers.number();
        var minutes = hours % 100; // older ones write no colon: `+0800`
        if (numbers.digits() == 4) {
            hours /= 100;
        } else {
            numbers.skip(1);
            minutes = (int) numbers.number();
        }
        return hours > 18 || minutes > 59 ? null : sign * (hours * 60 + minutes) * 60;
    }

    private static boolean possible(int year, int month, int day) {
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static long nanos(int year, int month, int day, int second) {
        var days = LocalDate.of(year, month, day).toEpochDay();
        return (days * SECONDS_PER_DAY + second) * NANOS_PER_SECOND;
    }
}
