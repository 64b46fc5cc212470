/// The text of `!analyze -v`, as Windows kernel debuggers print it and people paste it.
///
/// Lines are read by a grammar ([io.casebook.format.windbg.LineReader]), grouped into headers and
/// analyses ([io.casebook.format.windbg.Segmenter]), and those that speak of one dump are put
/// together ([io.casebook.format.windbg.Sessions]): one record, one crash.
@NullMarked
package io.casebook.format.windbg;

import org.jspecify.annotations.NullMarked;
