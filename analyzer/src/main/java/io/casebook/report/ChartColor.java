package io.casebook.report;

import io.casebook.model.FindingSeverity;
import io.casebook.model.Severity;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import java.util.Locale;

/// The colours of charts, by meaning. What they look like is said by the page's style, once for
/// light and once for dark; drawings carry stand-ins that [SvgCanvas] turns into variables.
enum ChartColor {
    INK("currentColor"),
    GRID("var(--line)"),
    EMERGENCY("var(--emergency)"),
    ALERT("var(--alert)"),
    CRITICAL("var(--crit)"),
    ERROR("var(--error)"),
    WARNING("var(--warning)"),
    NOTICE("var(--notice)"),
    INFO("var(--information)"),
    DEBUG("var(--debug)"),
    UNRATED("var(--unrated)"),
    C0("var(--c0)"),
    C1("var(--c1)"),
    C2("var(--c2)"),
    C3("var(--c3)"),
    C4("var(--c4)"),
    C5("var(--c5)"),
    C6("var(--c6)"),
    C7("var(--c7)"),
    FOUND_CRITICAL("var(--critical)"),
    FOUND_HIGH("var(--high)"),
    FOUND_MEDIUM("var(--medium)"),
    FOUND_LOW("var(--low)"),
    FOUND_INFO("var(--info)"),
    SPAN_CRITICAL("var(--critical-soft)"),
    SPAN_HIGH("var(--high-soft)"),
    SPAN_MEDIUM("var(--medium-soft)"),
    SPAN_LOW("var(--low-soft)"),
    SPAN_INFO("var(--info-soft)"),
    STOPPED("var(--stopped)");

    /// Draws nothing.
    static final Color CLEAR = new Color(0, 0, 0, 0);

    /// Colours that mean nothing but "another one"; the last is for all the rest.
    static final List<ChartColor> DISTINCT = List.of(C0, C1, C2, C3, C4, C5, C6, C7);

    private static final ChartColor[] ALL = values();

    private final String css;
    private final Color paint;

    ChartColor(String css) {
        this.css = css;
        paint = new Color(1, 2, ordinal());
    }

    /// The value of an attribute.
    String css() {
        return css;
    }

    /// The stand-in.
    Color paint() {
        return paint;
    }

    /// The name of the style that fills a legend's swatch with it.
    String style() {
        return "is-" + name().toLowerCase(Locale.ROOT);
    }

    /// What a stand-in stands for.
    ///
    /// @throws IllegalArgumentException when a drawing uses a colour of its own, which could not be
    ///     read in both schemes
    static ChartColor of(Paint paint) {
        if (paint instanceof Color color && color.getRed() == 1 && color.getGreen() == 2) {
            return ALL[color.getBlue()];
        }
        throw new IllegalArgumentException("no colour of ours: " + paint);
    }

    static boolean visible(Paint paint) {
        return !(paint instanceof Color color) || color.getAlpha() > 0;
    }

    /// For events of a severity, by its label; those without one are [#UNRATED].
    static ChartColor ofSeverity(String label) {
        var severity = Severity.ofLabel(label);
        return severity == null ? UNRATED : ALL[EMERGENCY.ordinal() + severity.ordinal()];
    }

    static ChartColor of(FindingSeverity severity) {
        return ALL[FOUND_CRITICAL.ordinal() + severity.ordinal()];
    }

    /// For the span in which a finding of that severity may lie.
    static ChartColor span(FindingSeverity severity) {
        return ALL[SPAN_CRITICAL.ordinal() + severity.ordinal()];
    }

    /// The n-th distinct colour.
    static ChartColor distinct(int index) {
        return DISTINCT.get(Math.min(index, DISTINCT.size() - 1));
    }
}
