package io.casebook.report;

import org.jspecify.annotations.Nullable;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/// What a drawing interface remembers between two strokes: paint, stroke, font, transform and clip.
/// Rendering hints are about pixels and are passed over.
abstract class StatefulGraphics extends RefusingGraphics {
    private static final FontRenderContext FRACTIONAL = new FontRenderContext(null, true, true);

    private Paint paint = ChartColor.INK.paint();
    private Stroke stroke = new BasicStroke(1);
    private Font font = ChartFont.PLAIN;
    private Composite composite = AlphaComposite.SrcOver;
    private AffineTransform transform = new AffineTransform();
    private @Nullable Shape clip;

    StatefulGraphics() {}

    /// Starts with what another remembers.
    StatefulGraphics(StatefulGraphics other) {
        paint = other.paint;
        stroke = other.stroke;
        font = other.font;
        composite = other.composite;
        transform = other.getTransform();
        clip = other.clip;
    }

    /// A width is all that drawings here need of a stroke.
    float strokeWidth() {
        return stroke instanceof BasicStroke basic ? basic.getLineWidth() : 1;
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setPaint(@Nullable Paint next) {
        if (next != null) {
            paint = next;
        }
    }

    @Override
    public Color getColor() {
        return paint instanceof Color color ? color : ChartColor.INK.paint();
    }

    @Override
    public void setColor(Color color) {
        setPaint(color);
    }

    @Override
    public Color getBackground() {
        return ChartColor.CLEAR;
    }

    @Override
    public void setBackground(Color color) {}

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke next) {
        stroke = next;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(Font next) {
        font = next;
    }

    @Override
    public FontMetrics getFontMetrics(Font of) {
        return ChartFont.metrics(of);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return FRACTIONAL;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setComposite(Composite next) {
        composite = next;
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return null;
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {}

    @Override
    public void setRenderingHints(Map<?, ?> hints) {}

    @Override
    public void addRenderingHints(Map<?, ?> hints) {}

    @Override
    public RenderingHints getRenderingHints() {
        return new RenderingHints(Map.of());
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform next) {
        transform = new AffineTransform(next);
    }

    @Override
    public void transform(AffineTransform by) {
        transform.concatenate(by);
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public @Nullable Shape getClip() {
        return clip;
    }

    @Override
    public void setClip(@Nullable Shape next) {
        clip = next;
    }

    @Override
    public void setClip(int x, int y, int w, int h) {
        clip = new Rectangle(x, y, w, h);
    }

    @Override
    public void clipRect(int x, int y, int w, int h) {
        clip(new Rectangle(x, y, w, h));
    }

    @Override
    public void clip(Shape with) {
        clip = clip == null ? with : common(clip, with);
    }

    private static Shape common(Shape one, Shape other) {
        if (one instanceof Rectangle2D a && other instanceof Rectangle2D b) {
            return a.createIntersection(b);
        }
        var area = new Area(one);
        area.intersect(new Area(other));
        return area;
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return clip == null ? null : clip.getBounds();
    }

    @Override
    public void dispose() {}
}
