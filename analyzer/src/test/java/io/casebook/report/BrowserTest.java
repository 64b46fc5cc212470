package io.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import io.casebook.model.Incident;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Opens reports from disk in a real browser. Needs Chromium; where it is missing these tests are
/// skipped, unless `CI=true` or `-Dcasebook.browser=required` says that they must not be.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /// Enough for the plain incident; a whole page of hostile strings would take a minute.
    private static final int TALL = 6000;

    private static final double PATIENCE_MILLIS = 120_000;

    @TempDir Path folder;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @BeforeAll
    void openBrowser() {
        var chromium = chromium();
        if (required()) {
            assertThat(chromium).as("Chromium, which this run requires").isNotNull();
        }
        assumeTrue(chromium != null, "no Chromium on this machine: the page is not opened in one");
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions().setArgs(QUIET).setExecutablePath(chromium);
        browser = playwright.chromium().launch(options);
    }

    @AfterAll
    void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void shouldRunNothingThatALogContains() throws IOException {
        try (var visit = visit(SampleIncident.hostile(Hostile.ALL), false)) {
            visit.page.locator("summary").first().click();
            visit.page.locator("body").hover();
            visit.page.keyboard().press("Tab");
            visit.page.waitForTimeout(300);

            assertThat(visit.page.evaluate("window.hacked")).isNull();
            assertThat(visit.dialogs).isEmpty();
            assertThat(visit.requests).containsExactly(visit.address);
            assertThat(visit.console).isEmpty();
            assertThat(count(visit.page, "img, iframe, object, embed, form, base, [onclick]"))
                    .isZero();
            assertThat(count(visit.page, "script")).isEqualTo(1);
        }
    }

    @Test
    void shouldShowWhatALogContains() throws IOException {
        try (var visit = visit(SampleIncident.hostile(Hostile.ALL), false)) {
            var text = visit.page.locator("h1").innerText();
            assertThat(text).contains("<script>window.hacked = 1</script>");

            var evidence = visit.page.locator(".finding pre").first().innerText();
            assertThat(evidence)
                    .contains("</script></style></title><img src=x onerror='window.hacked = 2'>")
                    .contains(
                            "ESC[31mredESC[0m",
                            "U+202Egnp.exeU+202C",
                            "nul NUL bell BEL delete DEL")
                    .contains("U+D83D", "zeroU+200Bwidth", "U+E0041");
            assertThat(visit.page.title()).contains("Windows guest billing-win froze");
        }
    }

    @Test
    void shouldOnlyLinkToTheWebAndToItself() throws IOException {
        try (var visit = visit(SampleIncident.hostile(Hostile.ALL), false)) {
            var links = visit.page.locator("a[href]").all();

            assertThat(links)
                    .isNotEmpty()
                    .allMatch(
                            it ->
                                    Objects.requireNonNull(it.getAttribute("href"))
                                            .matches("#[a-z0-9-]+|https://libvirt\\.org/.*"));
        }
    }

    @Test
    void shouldBeCompleteWithoutItsScript() throws IOException {
        try (var visit = visit(SampleIncident.plain(), true)) {
            assertThat(visit.page.locator("#finding-1").isVisible()).isTrue();
            assertThat(visit.page.locator("#finding-1 table.excerpt").isVisible()).isTrue();
            assertThat(count(visit.page, "button")).isZero();
            assertThat(count(visit.page, ".chart svg")).isEqualTo(4 + 3 + 1);
        }
    }

    @Test
    void shouldFilterAndFoldWithItsScript() throws IOException {
        try (var visit = visit(SampleIncident.plain(), false)) {
            var page = visit.page;
            page.getByText("Evidence only").first().click();
            assertThat(count(page, "#finding-1 .excerpt tbody tr.evidence:visible")).isPositive();
            assertThat(count(page, "#finding-1 .excerpt tbody tr:not(.evidence):visible")).isZero();
            assertThat(count(page, "#finding-1 .excerpt tbody tr:not(.evidence)")).isPositive();

            page.getByText("Expand all").click();
            assertThat(count(page, "main details:not([open])")).isZero();

            page.locator("#artifacts input").fill("billing");
            assertThat(page.locator("#artifacts tbody tr:visible").count()).isLessThan(8);
            assertThat(visit.console).isEmpty();
        }
    }

    @Test
    void shouldFindSignaturesByWhatIsTyped() throws IOException {
        try (var visit = visitSignatures()) {
            var shown = visit.page.locator(".known li:visible .name");
            var field = visit.page.locator("input[type=search]");

            field.pressSequentially("rust PUMP");
            assertThat(shown.allInnerTexts()).containsExactly("A pump ran dry");
            assertThat(visit.page.locator(".words p:visible").first().innerText()).contains("rust");

            field.fill("billing: database orders is away");
            assertThat(shown.allInnerTexts())
                    .containsExactly("The billing service lost its database");
            assertThat(visit.page.locator("[role=status]").innerText()).contains("3 of 5 words");

            field.fill("Mar 26 18:01:55 rust PUMP billing: database orders is gone");
            assertThat(shown.allInnerTexts())
                    .containsExactly("The billing service lost its database");
            assertThat(visit.page.locator("[role=status]").innerText()).contains("such a line");
            assertThat(visit.page.locator(".words p:visible").first().innerText())
                    .contains("billing: database {name:word} is gone");

            field.fill("");
            visit.page.locator("select").last().selectOption("noise");
            assertThat(shown.allInnerTexts()).containsExactly("A pump ran dry");

            visit.page.reload();
            assertThat(shown.allInnerTexts()).containsExactly("A pump ran dry");
            assertThat(visit.console).isEmpty();
        }
    }

    private Visit visitSignatures() throws IOException {
        var bytes = new ByteArrayOutputStream();
        SignaturePages.index(SampleSignatures.plain(), bytes);
        return visit(bytes.toByteArray(), false);
    }

    @Test
    void shouldNotBeWiderThanTheWindow() throws IOException {
        for (var width : List.of(1280, 700, 390)) {
            for (var incident :
                    List.of(SampleIncident.plain(), SampleIncident.hostile(Hostile.ALL))) {
                try (var visit = visit(incident, false)) {
                    visit.page.setViewportSize(width, 800);
                    var overflow =
                            "document.documentElement.scrollWidth -"
                                    + " document.documentElement.clientWidth";
                    assertThat(visit.page.evaluate(overflow)).as("at %d", width).isEqualTo(0);
                }
            }
        }
    }

    @Test
    void shouldLookAsItShould() throws IOException {
        shoot(SampleIncident.plain(), 1280, "screen", "light", "report.png");
        shoot(SampleIncident.plain(), 1280, "screen", "dark", "report-dark.png");
        shoot(SampleIncident.plain(), 700, "screen", "light", "report-narrow.png");
        shoot(SampleIncident.plain(), 900, "print", "light", "report-print.png");
        shoot(SampleIncident.hostile(Hostile.ALL), 1280, "screen", "light", "report-hostile.png");
        shoot(SampleIncident.empty(), 1280, "screen", "light", "report-empty.png");

        assertThat(SCREENSHOTS.resolve("report.png")).isNotEmptyFile();
    }

    private void shoot(Incident incident, int width, String media, String scheme, String name)
            throws IOException {
        try (var visit = visit(incident, false)) {
            visit.page.setViewportSize(width, TALL);
            emulate(visit.page, media, scheme);
            visit.page.screenshot(
                    new Page.ScreenshotOptions()
                            .setTimeout(PATIENCE_MILLIS)
                            .setPath(SCREENSHOTS.resolve(name)));
        }
    }

    /// By the browser's own protocol: Playwright for Java spells the names of its enums in the
    /// default locale, which is Turkish here, and its driver then knows no "lıght".
    private static void emulate(Page page, String media, String scheme) {
        var feature = new JsonObject();
        feature.addProperty("name", "prefers-color-scheme");
        feature.addProperty("value", scheme);
        var features = new JsonArray();
        features.add(feature);
        var parameters = new JsonObject();
        parameters.addProperty("media", media);
        parameters.add("features", features);
        page.context().newCDPSession(page).send("Emulation.setEmulatedMedia", parameters);
    }

    private static int count(Page page, String selector) {
        return page.locator(selector).count();
    }

    private Visit visit(Incident incident, boolean withoutScript) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Reports.html(incident, bytes);
        return visit(bytes.toByteArray(), withoutScript);
    }

    private Visit visit(byte[] html, boolean withoutScript) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "report", ".html"), html);
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(!withoutScript);
        return new Visit(
                Objects.requireNonNull(browser).newContext(options).newPage(),
                file.toUri().toString());
    }

    private static boolean required() {
        return "true".equals(System.getenv("CI"))
                || "required".equals(System.getProperty("casebook.browser"));
    }

    private static @Nullable Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /// A page that was opened, and all that it did.
    private static final class Visit implements AutoCloseable {
        private final Page page;
        private final String address;
        private final List<String> dialogs = new ArrayList<>();
        private final List<String> requests = new ArrayList<>();
        private final List<String> console = new ArrayList<>();

        Visit(Page page, String address) {
            this.page = page;
            this.address = address;
            page.onDialog(
                    dialog -> {
                        dialogs.add(dialog.message());
                        dialog.dismiss();
                    });
            page.onRequest(request -> requests.add(request.url()));
            page.onConsoleMessage(message -> console.add(message.text()));
            page.onPageError(console::add);
            page.navigate(address);
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}
