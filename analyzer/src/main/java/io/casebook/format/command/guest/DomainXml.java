package io.casebook.format.command.guest;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A guest as libvirt defines it: what `virsh dumpxml` prints, `/etc/libvirt/qemu/*.xml`, and the
/// state that a running daemon keeps in `/run/libvirt/qemu/*.xml` (libvirt docs/formatdomain.rst).
final class DomainXml implements Format {
    private static final int LIKELIHOOD = 97;
    private static final int MOST_SKIPPED = 8;
    private static final Pattern DOMAIN =
            Pattern.compile("<domain\\s[^>]{0,400}?\\btype=|<domstatus\\s[^>]{0,400}?\\bstate=");

    @Override
    public String id() {
        return "domain-xml";
    }

    @Override
    public String title() {
        return "guest definition of libvirt (domain XML)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var text = new String(head.bytes(), StandardCharsets.ISO_8859_1);
        var start = rootStart(text);
        return start >= 0 && DOMAIN.matcher(text).region(start, text.length()).lookingAt()
                ? LIKELIHOOD
                : 0;
    }

    /// Where the root element starts, behind declaration and comments; -1 where there is none.
    private static int rootStart(String text) {
        var at = 0;
        for (var skipped = 0; skipped < MOST_SKIPPED; skipped++) {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
            if (text.startsWith("<?", at)) {
                at = behind(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at);
            } else {
                return text.startsWith("<dom", at) ? at : -1;
            }
        }
        return -1;
    }

    private static int behind(String text, String mark, int from) {
        var end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end + mark.length();
    }

    @Override
    public RecordParser newParser() {
        return new DomainXmlParser();
    }
}
