package io.casebook.report;

import gg.jte.output.Utf8ByteOutput;

import io.casebook.model.Incident;
import io.casebook.report.template.JtereportGenerated;

import tools.jackson.core.exc.JacksonIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/// An incident in the forms in which people and programs read it.
public final class Reports {
    private static final int PAGE_CHUNK = 1 << 16;

    private Reports() {}

    /// One HTML page in UTF-8 that needs nothing else: no network, no other file.
    ///
    /// @throws IOException when the stream cannot be written
    public static void html(Incident incident, OutputStream stream) throws IOException {
        var page = new Utf8ByteOutput(PAGE_CHUNK);
        JtereportGenerated.render(new InertOutput(page), null, Page.of(incident));
        page.writeTo(stream);
    }

    /// JSON in UTF-8, as [Schemas#report] describes it.
    ///
    /// @throws IOException when the stream cannot be written
    public static void json(Incident incident, OutputStream stream) throws IOException {
        try {
            ReportJson.write(incident, stream);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /// The same, as bytes.
    public static byte[] json(Incident incident) {
        var bytes = new ByteArrayOutputStream();
        ReportJson.write(incident, bytes);
        return bytes.toByteArray();
    }

    /// Markdown (CommonMark with tables) for a ticket: what happened, findings, evidence, remedy.
    ///
    /// @throws IOException when it cannot be written
    public static void markdown(Incident incident, Writer writer) throws IOException {
        writer.write(ReportMarkdown.of(incident));
    }
}
