package io.casebook.format.command.guest;

import io.casebook.format.RecordParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.model.RecordDraft;

import javax.xml.stream.XMLStreamException;

/// Makes one record of the whole text, and facts of what it says of the guest. A definition is some
/// kilobytes long; of one that is cut into slices nothing is understood.
final class DomainXmlParser implements RecordParser {
    private final ElementReader reader = new ElementReader();
    private final RecordDraft draft = new RecordDraft();

    @Override
    public void parse(Slice slice, RecordSink sink) {
        var bytes = slice.bytes();
        var start = slice.from();
        while (start < slice.hardEnd() && isBlank(bytes[start])) {
            start++;
        }
        var end = slice.hardEnd();
        while (end > start && isBlank(bytes[end - 1])) {
            end--;
        }
        sink.blank(lineBreaks(bytes, slice.from(), start));
        if (start < slice.softEnd()) {
            if (slice.first()) {
                pushFacts(bytes, start, end, sink);
            }
            draft.clear(start).end = end;
            draft.lines = 1 + lineBreaks(bytes, start, end);
            sink.record(draft);
            sink.blank(lineBreaks(bytes, end, slice.hardEnd()));
        }
    }

    private void pushFacts(byte[] bytes, int start, int end, RecordSink sink) {
        try {
            var root = reader.read(bytes, start, end);
            var domain = root.name().equals("domstatus") ? root.at("domain") : root;
            if (domain != null) {
                DomainFacts.push(root, domain, new GuestStatements(domain, sink));
            }
        } catch (XMLStreamException e) {
            sink.diagnostic("xml-malformed", "The guest's definition is no whole XML.", start);
        }
    }

    private static int lineBreaks(byte[] bytes, int from, int to) {
        var count = 0;
        for (var i = from; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }
}
