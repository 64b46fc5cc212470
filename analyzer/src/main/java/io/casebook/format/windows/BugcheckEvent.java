package io.casebook.format.windows;

import io.casebook.format.HexNumber;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Bugchecks;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.Evidence;
import io.casebook.model.Reading;
import io.casebook.model.RecordDraft;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The crash that an event tells of, once the machine runs again: 1001 of BugCheck and of its
/// successor WER-SystemErrorReporting; 1001 of Windows Error Reporting, if it is a BlueScreen or a
/// LiveKernelEvent; Kernel-Power 41 with a stop code, in decimal digits.
///
/// Attributes: `event.provider` and `event.id`; `machine.name`; `dump.file` and `report.id` where
/// the event names them; `bugcheck.base.code` where the code bears the mark of a minidump. The
/// time is that of the event, after the reboot.
final class BugcheckEvent {
    private static final int LONGEST = 1 << 14;
    private static final String HEX = "(?:0x)?([0-9a-fA-F]{1,16})";

    /// The text of the event 1001; it is looked for in events of that number only.
    private static final Pattern REBOOTED =
            Pattern.compile(
                    "bugcheck was: +"
                            + "0x([0-9a-fA-F]{1,8})"
                            + " \\("
                            + String.join(", ", List.of(HEX, HEX, HEX, HEX))
                            + "\\)");

    /// PowerShell breaks and indents lines.
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern DUMP =
            Pattern.compile("dump was saved in: ([^\n]{1,260}?)\\.(?=\\s|$)");
    private static final Pattern REPORT = Pattern.compile("Report Id: ([0-9a-fA-F-]{6,36})");
    private static final Pattern BLUE_SCREEN =
            Pattern.compile("Event Name: (?:BlueScreen|LiveKernelEvent)\\b");
    private static final Pattern PARAMETER =
            Pattern.compile("\\bP([1-5]): " + HEX + "\\s*(?:\n|$)");

    private static final Evidence TO_BE_FILLED_IN =
            new Evidence(new SourceSpan(new ArtifactPath(""), 0, 0, 0, 1), "");

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final String provider;
    private final String id;

    BugcheckEvent(String provider, String id, String machine) {
        this.provider = provider;
        this.id = id;
        attributes.put("event.provider", provider);
        attributes.put("event.id", id);
        if (!machine.isEmpty()) {
            attributes.put("machine.name", machine);
        }
    }

    /// Null where the event tells of none.
    ///
    /// @param draft the event, with its time and fields
    @Nullable Crash crash(byte[] bytes, RecordDraft draft) {
        if (id.equals("41") && provider.endsWith("Kernel-Power")) {
            return ofStopCode(bytes, draft);
        }
        if (!id.equals("1001")) {
            return null;
        }
        var end = Math.min(draft.end, draft.messageStart + LONGEST);
        return ofText(text(bytes, draft.messageStart, end).replace("\r", ""), bytes, draft);
    }

    private @Nullable Crash ofText(String text, byte[] bytes, RecordDraft draft) {
        var flat = BLANKS.matcher(text).replaceAll(" ");
        var rebooted = REBOOTED.matcher(flat);
        if (rebooted.find()) {
            var arguments = new ArrayList<String>();
            for (var i = 2; i <= 5; i++) {
                arguments.add(HexNumber.normal(rebooted.group(i)));
            }
            putFound("dump.file", DUMP, flat);
            putFound("report.id", REPORT, flat);
            return crash(HexNumber.normal(rebooted.group(1)), arguments, bytes, draft);
        }
        return BLUE_SCREEN.matcher(text).find() ? ofReport(text, bytes, draft) : null;
    }

    private void putFound(String attribute, Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (matcher.find()) {
            attributes.put(attribute, matcher.group(1));
        }
    }

    /// P1 is the code, P2 to P5 are its arguments.
    private @Nullable Crash ofReport(String text, byte[] bytes, RecordDraft draft) {
        var parameters = new ArrayList<String>();
        var matcher = PARAMETER.matcher(text);
        while (matcher.find() && Integer.parseInt(matcher.group(1)) == parameters.size() + 1) {
            parameters.add(HexNumber.normal(matcher.group(2)));
        }
        return parameters.size() < 5
                ? null
                : crash(parameters.getFirst(), parameters.subList(1, 5), bytes, draft);
    }

    /// Whether the power was lost or the kernel stopped, only the code tells.
    private @Nullable Crash ofStopCode(byte[] bytes, RecordDraft draft) {
        var code = field("data.BugcheckCode", bytes, draft);
        if (!code.matches("[0-9]{1,10}") || Long.parseLong(code) == 0) {
            return null;
        }
        var arguments = new ArrayList<String>();
        for (var i = 1; i <= 4; i++) {
            var written = field("data.BugcheckParameter" + i, bytes, draft);
            if (!written.matches("0x[0-9a-fA-F]{1,16}")) {
                return null;
            }
            arguments.add(HexNumber.normal(written));
        }
        return crash("0x" + Long.toHexString(Long.parseLong(code)), arguments, bytes, draft);
    }

    private static String field(String name, byte[] bytes, RecordDraft draft) {
        for (var i = 0; i < draft.fieldCount; i++) {
            if (draft.fieldNames[i].equals(name)) {
                return text(bytes, draft.fieldStarts[i], draft.fieldEnds[i]);
            }
        }
        return "";
    }

    private Crash crash(String code, List<String> arguments, byte[] bytes, RecordDraft draft) {
        var name = Bugchecks.name(code);
        if (!Bugchecks.baseCode(code).equals(code)) {
            attributes.put("bugcheck.base.code", Bugchecks.baseCode(code));
        }
        return new Crash(
                Crash.Kind.WINDOWS_BUGCHECK,
                Subject.guest(""),
                name.isEmpty() ? "bugcheck " + code : name + " (" + code + ")",
                new Reading(draft.readingKind, draft.readingNanos, draft.readingDigits),
                text(bytes, draft.readingStart, draft.readingEnd),
                EventChunk.UNDATED,
                TO_BE_FILLED_IN,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                new Crash.Bugcheck(code, name, List.copyOf(arguments), null, null, null, null),
                attributes);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
