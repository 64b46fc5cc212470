package io.casebook.report;

import gg.jte.output.Utf8ByteOutput;

import io.casebook.report.template.JtesignatureGenerated;
import io.casebook.report.template.JtesignaturesGenerated;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The knowledge base as HTML pages in UTF-8 that need nothing but each other: no network, no
/// server.
public final class SignaturePages {
    private static final int PAGE_CHUNK = 1 << 16;

    private SignaturePages() {}

    /// The list of all signatures, with a field to search them. Links to the pages of each.
    ///
    /// @throws IOException when the stream cannot be written
    public static void index(List<SignatureView> signatures, OutputStream stream)
            throws IOException {
        var page = new Utf8ByteOutput(PAGE_CHUNK);
        JtesignaturesGenerated.render(
                new InertOutput(page), null, SignatureIndex.of(signatures), PageAssets.INDEX);
        page.writeTo(stream);
    }

    /// The page of one.
    ///
    /// @throws IOException when the stream cannot be written
    public static void signature(SignatureView signature, OutputStream stream) throws IOException {
        var page = new Utf8ByteOutput(PAGE_CHUNK);
        JtesignatureGenerated.render(new InertOutput(page), null, signature, PageAssets.SIGNATURE);
        page.writeTo(stream);
    }
}
