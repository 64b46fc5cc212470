package io.casebook.format.command.guest;

/// Finds the places of tags in a well-formed XML text, asked in their order. The offsets that the
/// JDK's reader reports are those of its buffers, not of the text.
final class Tags {
    private final String text;
    private int at;
    private int from;

    /// Whether the last tag was that of an empty element, whose end comes next.
    private boolean empty;

    Tags(String text) {
        this.text = text;
    }

    /// Goes behind the next start tag of this name.
    void start(String name) {
        from = next("<" + name);
        at = behind(">", from);
        empty = at > from + 1 && text.charAt(at - 2) == '/';
    }

    /// Goes behind the end tag of this name; an empty element has none.
    void end(String name) {
        if (!empty) {
            at = behind(">", next("</" + name));
        }
        empty = false;
    }

    /// Goes behind the next comment, in which tags do not count.
    void comment() {
        at = behind("-->", next("<!--"));
    }

    /// Where the last start tag begins.
    int from() {
        return from;
    }

    /// Where the last tag ends.
    int to() {
        return at;
    }

    private int next(String mark) {
        var found = text.indexOf(mark, at);
        return found < 0 ? text.length() : found;
    }

    private int behind(String mark, int place) {
        var found = text.indexOf(mark, place);
        return found < 0 ? text.length() : found + mark.length();
    }
}
