package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Frame;
import io.casebook.crash.kernel.TraceLine.Pointer;
import io.casebook.crash.kernel.TraceLine.Title;

import org.jspecify.annotations.Nullable;

/// A function that a report may be named for.
///
/// @param module in which it is; null where it is built into the kernel, or not told
record Suspect(String function, @Nullable String module) {
    static Suspect of(Frame frame) {
        return new Suspect(frame.symbol().function(), frame.module());
    }

    static Suspect of(Pointer pointer) {
        return new Suspect(pointer.symbol().function(), pointer.module());
    }

    /// Of a title the text behind the function tells the module: `foo+0x1/0x2 [bar]`.
    static Suspect of(Title title, Symbol symbol) {
        var at = title.rest().indexOf(symbol.function() + "+0x");
        var blank = at < 0 ? -1 : title.rest().indexOf(' ', at);
        var isModule = blank >= 0 && title.rest().startsWith("[", blank + 1);
        return new Suspect(symbol.function(), isModule ? "" : null);
    }

    static Suspect builtIn(String function) {
        return new Suspect(function, null);
    }

    boolean isOfModule() {
        return module != null;
    }

    /// As the source has it.
    String name() {
        return FunctionNames.plain(function);
    }
}
