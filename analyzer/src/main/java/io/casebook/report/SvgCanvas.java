package io.casebook.report;

import java.awt.Graphics;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/// Draws charts as an `svg` element for a page with a strict policy and two colour schemes: colours
/// are variables of the page's style, nothing is a `style` attribute, nothing has an id, and all
/// text is escaped and shows deceptive characters as marks (see [Inert]). The clip is not drawn:
/// the axes of our charts span their data.
final class SvgCanvas extends StatefulGraphics {
    private final StringBuilder svg;

    SvgCanvas(int width, int height) {
        svg = new StringBuilder(16_384);
        svg.append("<svg viewBox=\"0 0 ").append(width).append(' ').append(height);
        svg.append("\" aria-hidden=\"true\" focusable=\"false\">");
    }

    private SvgCanvas(SvgCanvas other) {
        super(other);
        svg = other.svg;
    }

    /// Draws on the same canvas, with a memory of its own.
    @Override
    public Graphics create() {
        return new SvgCanvas(this);
    }

    /// The finished element.
    String element() {
        return svg + "</svg>";
    }

    @Override
    public void fill(Shape shape) {
        paint("fill", "", shape);
    }

    @Override
    public void draw(Shape shape) {
        paint("stroke", " fill=\"none\" stroke-width=\"" + number(strokeWidth()) + '"', shape);
    }

    @Override
    public void fillRect(int x, int y, int w, int h) {
        fill(new Rectangle(x, y, w, h));
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    private void paint(String how, String more, Shape shape) {
        if (ChartColor.visible(getPaint())) {
            geometry(shape);
            svg.append(' ').append(how).append("=\"").append(color(getPaint())).append('"');
            svg.append(more);
            transformed();
            svg.append("/>");
        }
    }

    private void geometry(Shape shape) {
        switch (shape) {
            case Rectangle2D it -> {
                svg.append("<rect");
                attribute("x", it.getX());
                attribute("y", it.getY());
                attribute("width", it.getWidth());
                attribute("height", it.getHeight());
            }
            case Line2D it -> {
                svg.append("<line");
                attribute("x1", it.getX1());
                attribute("y1", it.getY1());
                attribute("x2", it.getX2());
                attribute("y2", it.getY2());
            }
            default -> svg.append("<path d=\"").append(path(shape)).append('"');
        }
    }

    private static String path(Shape shape) {
        var path = new StringBuilder();
        var at = new double[6];
        for (var it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> segment(path, 'M', at, 2);
                case PathIterator.SEG_LINETO -> segment(path, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> segment(path, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> segment(path, 'C', at, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void segment(StringBuilder path, char command, double[] at, int count) {
        path.append(command);
        for (var i = 0; i < count; i++) {
            path.append(i == 0 ? "" : " ").append(number(at[i]));
        }
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(String text, float x, float y) {
        svg.append("<text");
        attribute("x", x);
        attribute("y", y);
        attribute("font-size", getFont().getSize2D());
        if (getFont().isBold()) {
            svg.append(" font-weight=\"600\"");
        }
        svg.append(" fill=\"").append(color(getPaint())).append('"');
        transformed();
        svg.append('>').append(escaped(Inert.line(text))).append("</text>");
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 8);
        for (var i = 0; i < text.length(); i++) {
            var entity = InertOutput.entity(text.charAt(i));
            if (entity == null) {
                escaped.append(text.charAt(i));
            } else {
                escaped.append(entity);
            }
        }
        return escaped.toString();
    }

    private void attribute(String name, double value) {
        svg.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private void transformed() {
        var form = getTransform();
        if (!form.isIdentity()) {
            svg.append(" transform=\"").append(matrix(form)).append('"');
        }
    }

    private static String matrix(AffineTransform form) {
        return String.format(
                Locale.ROOT,
                "matrix(%.4f %.4f %.4f %.4f %.2f %.2f)",
                form.getScaleX(),
                form.getShearY(),
                form.getShearX(),
                form.getScaleY(),
                form.getTranslateX(),
                form.getTranslateY());
    }

    private static String color(Paint paint) {
        return ChartColor.of(paint).css();
    }

    /// One digit after the point is a tenth of a pixel.
    private static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
