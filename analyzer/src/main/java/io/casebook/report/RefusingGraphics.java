package io.casebook.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/// The part of Java's drawing interface that charts do not use: images, glyphs, arcs, pixels. It
/// says so instead of drawing nothing.
abstract class RefusingGraphics extends Graphics2D {
    private static UnsupportedOperationException refusal(String what) {
        return new UnsupportedOperationException("charts draw no " + what);
    }

    @Override
    public boolean drawImage(Image image, AffineTransform form, ImageObserver observer) {
        throw refusal("images");
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        throw refusal("images");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform form) {
        throw refusal("images");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform form) {
        throw refusal("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw refusal("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int w, int h, ImageObserver observer) {
        throw refusal("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color color, ImageObserver observer) {
        throw refusal("images");
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int w, int h, Color color, ImageObserver observer) {
        throw refusal("images");
    }

    @Override
    public boolean drawImage(
            Image image,
            int toX1,
            int toY1,
            int toX2,
            int toY2,
            int fromX1,
            int fromY1,
            int fromX2,
            int fromY2,
            ImageObserver observer) {
        throw refusal("images");
    }

    @Override
    public boolean drawImage(
            Image image,
            int toX1,
            int toY1,
            int toX2,
            int toY2,
            int fromX1,
            int fromY1,
            int fromX2,
            int fromY2,
            Color color,
            ImageObserver observer) {
        throw refusal("images");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw refusal("styled text");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw refusal("styled text");
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw refusal("glyphs");
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        throw refusal("pixels");
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw refusal("pixels");
    }

    @Override
    public void setPaintMode() {
        throw refusal("pixels");
    }

    @Override
    public void setXORMode(Color color) {
        throw refusal("pixels");
    }

    @Override
    public void copyArea(int x, int y, int w, int h, int byX, int byY) {
        throw refusal("pixels");
    }

    @Override
    public void clearRect(int x, int y, int w, int h) {
        throw refusal("pixels");
    }

    @Override
    public void drawRoundRect(int x, int y, int w, int h, int arcWidth, int arcHeight) {
        throw refusal("round rectangles");
    }

    @Override
    public void fillRoundRect(int x, int y, int w, int h, int arcWidth, int arcHeight) {
        throw refusal("round rectangles");
    }

    @Override
    public void drawOval(int x, int y, int w, int h) {
        throw refusal("ovals");
    }

    @Override
    public void fillOval(int x, int y, int w, int h) {
        throw refusal("ovals");
    }

    @Override
    public void drawArc(int x, int y, int w, int h, int start, int angle) {
        throw refusal("arcs");
    }

    @Override
    public void fillArc(int x, int y, int w, int h, int start, int angle) {
        throw refusal("arcs");
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int points) {
        throw refusal("polygons");
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int points) {
        throw refusal("polygons");
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int points) {
        throw refusal("polygons");
    }
}
