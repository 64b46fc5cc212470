package io.casebook.report;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/// A font that is only measured: the browser brings the real one. Measuring needs no font of the
/// machine, of which a server may have none, and none of the time that loading them takes; and a
/// chart is the same wherever it is drawn. Widths are those of Helvetica, which the fonts of the
/// page's style are near to (Adobe Core 14 AFM, thousandths of the size).
final class ChartFont extends Font {
    static final ChartFont PLAIN = new ChartFont(Font.PLAIN, 10.5f);
    static final ChartFont BOLD = new ChartFont(Font.BOLD, 10.5f);

    private static final long serialVersionUID = 1;
    private static final double ASCENT = 0.905;
    private static final double DESCENT = 0.212;
    private static final int USUAL_WIDTH = 600;
    private static final int[] WIDTHS = new int[128];

    static {
        Arrays.fill(WIDTHS, 556);
        width(222, "ijl'");
        width(278, " ftI.,:;/\\!|[]");
        width(333, "r()-`");
        width(389, "*");
        width(500, "ckszvxyJ");
        width(584, "+<>=~");
        width(611, "FTZ");
        width(667, "ABEKPSVXY&");
        width(722, "CDHNRUw");
        width(778, "GOQ");
        width(833, "mM");
        width(944, "W");
        width(1015, "@");
    }

    private ChartFont(int style, float size) {
        super(Font.SANS_SERIF, style, Math.round(size));
        pointSize = size;
    }

    private static void width(int thousandths, String characters) {
        characters.chars().forEach(c -> WIDTHS[c] = thousandths);
    }

    static FontMetrics metrics(Font font) {
        return new Metrics(font);
    }

    private static double width(String text, double size) {
        var thousandths = 0L;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            thousandths += c < WIDTHS.length ? WIDTHS[c] : USUAL_WIDTH;
        }
        return thousandths * size / 1000;
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new Line(text.length(), getSize2D());
    }

    private static final class Metrics extends FontMetrics {
        private static final long serialVersionUID = 1;

        Metrics(Font font) {
            super(font);
        }

        @Override
        public int getAscent() {
            return (int) Math.round(ASCENT * font.getSize2D());
        }

        @Override
        public int getDescent() {
            return (int) Math.round(DESCENT * font.getSize2D());
        }

        @Override
        public int stringWidth(String text) {
            return (int) Math.ceil(width(text, font.getSize2D()));
        }

        @Override
        public Rectangle2D getStringBounds(String text, Graphics graphics) {
            var size = font.getSize2D();
            return new Rectangle2D.Double(
                    0, -ASCENT * size, width(text, size), (ASCENT + DESCENT) * size);
        }

        @Override
        public LineMetrics getLineMetrics(String text, Graphics graphics) {
            return new Line(text.length(), font.getSize2D());
        }
    }

    private static final class Line extends LineMetrics {
        private final int length;
        private final float size;

        Line(int length, float size) {
            this.length = length;
            this.size = size;
        }

        @Override
        public int getNumChars() {
            return length;
        }

        @Override
        public float getAscent() {
            return (float) (ASCENT * size);
        }

        @Override
        public float getDescent() {
            return (float) (DESCENT * size);
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return getAscent() + getDescent();
        }

        @Override
        public int getBaselineIndex() {
            return Font.ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[3];
        }

        @Override
        public float getStrikethroughOffset() {
            return -getAscent() / 3;
        }

        @Override
        public float getStrikethroughThickness() {
            return size / 14;
        }

        @Override
        public float getUnderlineOffset() {
            return getDescent() / 2;
        }

        @Override
        public float getUnderlineThickness() {
            return size / 14;
        }
    }
}
