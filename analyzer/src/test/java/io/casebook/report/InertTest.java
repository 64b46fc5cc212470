package io.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.output.StringOutput;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InertTest {
    @Test
    void shouldShowControlCharactersByTheirNames() {
        assertThat(Inert.plain("\u001b[31m\u0000\u007f")).isEqualTo("[ESC][31m[NUL][DEL]");
    }

    @Test
    void shouldNameInvisibleCharactersByTheirCodePoint() {
        assertThat(Inert.plain("a\u202eb\u200bc\ud83dd\u0085"))
                .isEqualTo("a[U+202E]b[U+200B]c[U+D83D]d[U+0085]");
    }

    @Test
    void shouldLeaveOrdinaryTextOfAnyScriptAlone() {
        var text = "Größe 大小 размер \ud83d\ude00 tab\t and\nline";

        assertThat(Inert.plain(text)).isEqualTo(text);
    }

    @Test
    void shouldMarkLineBreaksOnlyWhereALineIsWanted() {
        assertThat(Inert.line("one\ntwo\tthree\rfour")).isEqualTo("one two three[CR]four");
    }

    @Test
    void shouldWrapMarksInTextInAStyledSpan() {
        assertThat(html("p", null, "a\u202e<b>"))
                .isEqualTo("a<span class=\"mark\" title=\"U+202E\">U+202E</span>&lt;b&gt;");
    }

    @Test
    void shouldKeepAttributesClosed() {
        assertThat(html("p", "title", "\"' onclick=x \u0000>"))
                .isEqualTo("&quot;&#39; onclick=x [NUL]&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "style", "src", "srcdoc", "formaction"})
    void shouldRefuseValuesInAttributesThatCanAct(String attribute) {
        assertThatThrownBy(() -> html("p", attribute, "harmless"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style"})
    void shouldRefuseValuesInsideCode(String tag) {
        assertThatThrownBy(() -> html(tag, null, "harmless"))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "https://good.example@evil.example/",
                "https://evil.example/\u202e",
                "file:///etc/passwd",
                "../page.html",
                "folder/page.html",
                "page.html?x",
                "page.html#x",
                "page.svg",
                ".html",
                "https:",
                "#\"><script>"
            })
    void shouldLinkNowhereForAddressesThatAreNoneOfTheWeb(String address) {
        assertThat(html("a", "href", address)).isEqualTo("#");
        assertThat(Reference.of(address)).isInstanceOf(Reference.Name.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#finding-1", "index.html", "index_.html", "soft-lockup.html"})
    void shouldLinkToPlacesAndToPagesBesideIt(String address) {
        assertThat(html("a", "href", address)).isEqualTo(address);
        assertThat(Reference.of(address)).isInstanceOf(Reference.Name.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://libvirt.org/formatdomain.html#x, https://libvirt.org/formatdomain.html#x",
        "HTTP://example.org/?a=1&b=2, HTTP://example.org/?a=1&amp;b=2"
    })
    void shouldLinkToAddressesOfTheWeb(String address, String expected) {
        assertThat(html("a", "href", address)).isEqualTo(expected);
        assertThat(Reference.of(address)).isInstanceOf(Reference.Link.class);
    }

    @ParameterizedTest
    @MethodSource("io.casebook.report.Hostile#strings")
    void shouldLeaveNothingDeceptiveInAnyContext(String hostile) {
        assertThat(Inert.plain(hostile).codePoints()).noneMatch(Inert::deceptive);
        assertThat(html("p", null, hostile).codePoints()).noneMatch(Inert::deceptive);
        assertThat(html("p", "title", hostile)).doesNotContain("\"", "'", "<", ">");
    }

    private static String html(String tag, @Nullable String attribute, String value) {
        var page = new StringOutput();
        var output = new InertOutput(page);
        output.setContext(tag, attribute);
        output.writeUserContent(value);
        return page.toString();
    }
}
