package io.casebook.cli;

/// Colours, where somebody sees them, and text from logs that cannot steer the terminal.
final class Terminal {
    private static final boolean COLOUR = "on".equals(System.getProperty("casebook.colour"));

    private Terminal() {}

    static String red(String text) {
        return coloured("31;1", text);
    }

    static String yellow(String text) {
        return coloured("33", text);
    }

    static String bold(String text) {
        return coloured("1", text);
    }

    private static String coloured(String code, String text) {
        return COLOUR ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /// Control and format characters become U+FFFD, line breaks a visible arrow.
    static String visible(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(shown(c)));
        return shown.toString();
    }

    private static int shown(int c) {
        if (c == '\n') {
            return '\u21b5';
        }
        var type = Character.getType(c);
        return c != '\t' && (type == Character.CONTROL || type == Character.FORMAT) ? '\ufffd' : c;
    }
}
