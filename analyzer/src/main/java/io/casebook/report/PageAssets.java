package io.casebook.report;

import gg.jte.Content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The style and the script of the page, and the policy that lets a browser run nothing else
/// (Content Security Policy 3, 2.4.4: sources by hash).
///
/// @param policy the value of the policy
public record PageAssets(Content style, Content script, String policy) {
    private static final String STYLE = Resources.text("/report/report.css");
    private static final String SCRIPT = Resources.text("/report/report.js");
    private static final String MORE_STYLE = STYLE + Resources.text("/report/signatures.css");

    /// Those of a report.
    static final PageAssets LOADED = of(STYLE, SCRIPT);

    /// Those of the list of signatures.
    static final PageAssets INDEX = of(MORE_STYLE, Resources.text("/report/signatures.js"));

    /// Those of the page of a signature.
    static final PageAssets SIGNATURE = of(MORE_STYLE, SCRIPT);

    private static PageAssets of(String style, String script) {
        return new PageAssets(
                out -> out.writeContent(style),
                out -> out.writeContent(script),
                policy(hash(style), hash(script)));
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(style, script);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
