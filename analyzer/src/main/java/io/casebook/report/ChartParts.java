package io.casebook.report;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// What all our charts have in common: quiet axes, flat bars, no fonts or colours of their own.
///
/// Plots are drawn by themselves, without the frame, title and legend of a chart: those are the
/// page's, where everybody can read them.
final class ChartParts {
    /// In units of the drawing, which the page scales to its column.
    static final int WIDTH = 560;

    private static final long LARGEST_COUNT = 1_000_000_000_000_000L;
    private static final double SMALLEST_VALUE = 0.001;
    private static final double ROOM_ABOVE = 0.12;

    private ChartParts() {}

    /// @param from milliseconds since 1970-01-01T00:00Z
    static ValueAxis timeAxis(double from, double to) {
        var axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(false);
        axis.setStandardTickUnits(TimeTicks.units());
        axis.setRange(from, to);
        return quiet(axis);
    }

    static ValueAxis countAxis() {
        var axis = new NumberAxis();
        axis.setStandardTickUnits(countTicks());
        axis.setUpperMargin(ROOM_ABOVE);
        return quiet(axis);
    }

    /// Numbers of a unit from 0 on.
    static ValueAxis valueAxis(String unit) {
        var axis = new NumberAxis();
        axis.setStandardTickUnits(valueTicks(unit));
        axis.setUpperMargin(ROOM_ABOVE);
        return quiet(axis);
    }

    private static TickUnits valueTicks(String unit) {
        var units = new TickUnits();
        if (unit.startsWith("bytes")) {
            for (var size = 1L; size <= LARGEST_COUNT; size *= 2) {
                units.add(new ValueTick(size, unit));
            }
            return units;
        }
        for (var power = SMALLEST_VALUE; power <= LARGEST_COUNT; power *= 10) {
            for (var step : new int[] {1, 2, 5}) {
                units.add(new ValueTick(step * power, unit));
            }
        }
        return units;
    }

    private static TickUnits countTicks() {
        var units = new TickUnits();
        for (var power = 1L; power <= LARGEST_COUNT; power *= 10) {
            for (var step : new int[] {1, 2, 5}) {
                units.add(new CountTick(step * power));
            }
        }
        return units;
    }

    /// Names from top to bottom, at 0, 1, 2...
    static ValueAxis nameAxis(List<String> names) {
        var axis = new SymbolAxis("", names.toArray(String[]::new));
        axis.setLabel(null);
        axis.setGridBandsVisible(false);
        axis.setInverted(true);
        return quiet(axis);
    }

    private static <T extends ValueAxis> T quiet(T axis) {
        axis.setTickLabelFont(ChartFont.PLAIN);
        axis.setTickLabelPaint(ChartColor.INK.paint());
        axis.setLabelFont(ChartFont.PLAIN);
        axis.setAxisLinePaint(ChartColor.GRID.paint());
        axis.setTickMarkPaint(ChartColor.GRID.paint());
        return axis;
    }

    static <T extends XYBarRenderer> T flat(T renderer) {
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setDefaultItemLabelFont(ChartFont.PLAIN);
        renderer.setDefaultItemLabelPaint(ChartColor.INK.paint());
        return renderer;
    }

    static XYPlot plot(XYDataset data, ValueAxis domain, ValueAxis range, XYItemRenderer renderer) {
        var plot = new XYPlot(data, domain, range, renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(ChartColor.GRID.paint());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(4, 0, 0, 18));
        return plot;
    }

    static String draw(XYPlot plot, int height) {
        var canvas = new SvgCanvas(WIDTH, height);
        plot.draw(canvas, new Rectangle2D.Double(0, 0, WIDTH, height), null, null, null);
        return canvas.element();
    }

    /// One distance between numbers of a unit.
    private static final class ValueTick extends NumberTickUnit {
        private static final long serialVersionUID = 1;
        private final String unit;

        ValueTick(double size, String unit) {
            super(size);
            this.unit = unit;
        }

        @Override
        public String valueToString(double value) {
            return Wording.quantity(value, unit);
        }
    }

    /// One distance between counts.
    private static final class CountTick extends NumberTickUnit {
        private static final long serialVersionUID = 1;

        CountTick(long size) {
            super((double) size);
        }

        @Override
        public String valueToString(double value) {
            return Wording.count(Math.round(value));
        }
    }
}
