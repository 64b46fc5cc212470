package io.casebook.format.packages;

import io.casebook.format.LevelWord;
import io.casebook.format.LineGrammar;
import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.TimeReader;
import io.casebook.format.WrittenNumber;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.PackageHistoryLexer;
import io.casebook.grammar.PackageHistoryParser.AptPartContext;
import io.casebook.grammar.PackageHistoryParser.AptStartContext;
import io.casebook.grammar.PackageHistoryParser.DatedNoteContext;
import io.casebook.grammar.PackageHistoryParser.DebianContext;
import io.casebook.grammar.PackageHistoryParser.DpkgActionContext;
import io.casebook.grammar.PackageHistoryParser.LineContext;
import io.casebook.grammar.PackageHistoryParser.NoteContext;
import io.casebook.grammar.PackageHistoryParser.RpmContext;
import io.casebook.grammar.PackageHistoryParser.ZyppContext;
import io.casebook.model.RecordDraft;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Records of package managers: a line each, but of apt all of a run, from `Start-Date` to
/// `End-Date`.
final class PackageRecords extends LineParser {
    private static final List<String> DPKG_CHANGES = List.of("package", "old_version", "version");
    private static final List<String> DPKG_STATES = List.of("package", "version");
    private static final List<String> ZYPP_FIELDS = List.of("package", "version", "arch");

    private final LineGrammar<LineContext> grammar;
    private final TimeReader times = new TimeReader();

    PackageRecords(LineGrammar<LineContext> grammar) {
        this.grammar = grammar;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        return switch (grammar.parse(bytes, from, to)) {
            case RpmContext line -> readRpm(line, bytes, draft);
            case DebianContext line -> readDpkg(line, bytes, draft);
            case ZyppContext line -> readZypp(line, bytes, draft);
            case AptStartContext line -> readAptStart(line.time, bytes, draft);
            case AptPartContext _ -> Line.CONTINUES;
            case DatedNoteContext line -> readDatedNote(line.time, bytes, draft);
            case NoteContext _ -> readNote(draft);
            case null, default ->
                    bytes[from] >= '0' && bytes[from] <= '9' ? Line.UNPARSED : Line.CONTINUES;
        };
    }

    private Line readRpm(RpmContext line, byte[] bytes, RecordDraft draft) {
        if (line.level == null && line.action == null) {
            return Line.UNPARSED;
        }
        var dnf = line.level != null;
        draft.impliedProcess = dnf ? "dnf" : "yum";
        draft.messageStart = end(line.time);
        if (line.pid != null) {
            draft.pid = WrittenNumber.pid(bytes, start(line.pid) + 1, end(line.pid) - 2);
            draft.messageStart = end(line.pid);
        }
        if (dnf) {
            draft.severity = LevelWord.severity(bytes, start(line.level));
            draft.messageStart = end(line.level);
        }
        if (line.action != null) {
            draft.field("action", start(line.action), end(line.action) - ": ".length());
            readField("package", line.text, draft);
        }
        return readTime(line.time, bytes, draft);
    }

    private Line readTime(Token time, byte[] bytes, RecordDraft draft) {
        var monthFirst = time.getType() == PackageHistoryLexer.MONTH_TIME;
        return startsIf(
                monthFirst
                        ? times.readMonthFirst(bytes, start(time), end(time), draft)
                        : times.readDateFirst(bytes, start(time), end(time), draft));
    }

    /// Reads `upgrade qemu:amd64 1:2.5 1:2.8`: of most actions the old version stands first, of a
    /// status there is but one.
    private Line readDpkg(DebianContext line, byte[] bytes, RecordDraft draft) {
        draft.impliedProcess = "dpkg";
        draft.messageStart = end(line.time);
        if (line.said instanceof DpkgActionContext said) {
            draft.field("action", start(said.action), trimmed(bytes, said.action));
            var names = said.words.size() > 2 ? DPKG_CHANGES : DPKG_STATES;
            var known = Math.min(said.words.size(), names.size());
            for (var i = 0; i < known; i++) {
                var word = said.words.get(i);
                draft.field(names.get(i), start(word), trimmed(bytes, word));
            }
        }
        return readTime(line.time, bytes, draft);
    }

    private static int trimmed(byte[] bytes, Token word) {
        var end = end(word);
        while (bytes[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    /// Reads `install|qemu|2.5-1|x86_64|`, the first column padded; of actions on other things than
    /// packages, the rest is the message alone.
    private Line readZypp(ZyppContext line, byte[] bytes, RecordDraft draft) {
        draft.impliedProcess = "zypper";
        draft.messageStart = end(line.time);
        var actionEnd = start(line.action);
        while (bytes[actionEnd] >= 'a' && bytes[actionEnd] <= 'z') {
            actionEnd++;
        }
        draft.field("action", start(line.action), actionEnd);
        if (isOfPackage(bytes, start(line.action), actionEnd)) {
            var known = Math.min(line.columns.size(), ZYPP_FIELDS.size());
            for (var i = 0; i < known; i++) {
                var column = line.columns.get(i);
                draft.field(ZYPP_FIELDS.get(i), start(column), end(column) - 1);
            }
        }
        var time = (ByteToken) line.time;
        return startsIf(times.readDateFirst(bytes, time.start(), time.end() - 1, draft));
    }

    /// `install` and `remove`; others are `command`, `patch`, and those of repositories.
    private static boolean isOfPackage(byte[] bytes, int from, int to) {
        return to - from > 4
                && (bytes[from] == 'i' || (bytes[from] == 'r' && bytes[from + 1] == 'e'));
    }

    /// Reads `Start-Date: 2017-03-15  06:03:08`.
    private Line readAptStart(Token start, byte[] bytes, RecordDraft draft) {
        draft.impliedProcess = "apt";
        var time = start(start) + "Start-Date: ".length();
        while (bytes[time] == ' ') {
            time++;
        }
        return startsIf(times.readDateFirst(bytes, time, end(start), draft));
    }

    /// Reads `# 2017-03-15 06:03:08 qemu-2.5-1.x86_64.rpm installed ok`.
    private Line readDatedNote(Token note, byte[] bytes, RecordDraft draft) {
        readNote(draft);
        draft.messageStart = end(note);
        var time = start(note) + "# ".length();
        return startsIf(times.readDateFirst(bytes, time, end(note), draft));
    }

    /// Notes of zypper stand before the line that they are about.
    private static Line readNote(RecordDraft draft) {
        draft.impliedProcess = "zypper";
        draft.messageStart = draft.start + "# ".length();
        return Line.STARTS;
    }

    private static Line startsIf(boolean exists) {
        return exists ? Line.STARTS : Line.UNPARSED;
    }

    private static void readField(String name, @Nullable Token token, RecordDraft draft) {
        if (token != null) {
            draft.field(name, start(token), end(token));
        }
    }

    private static int start(Token token) {
        return ((ByteToken) token).start();
    }

    private static int end(Token token) {
        return ((ByteToken) token).end();
    }
}
