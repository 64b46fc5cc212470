package io.casebook.format;

import io.casebook.format.irqoff.TraceIrqoff;

class TraceIrqoffFormatTest extends FormatContract {
    @Override
    Format format() {
        return new TraceIrqoff();
    }
}
