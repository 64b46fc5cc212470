/// Reads Windows event logs, binary files (EVTX) and events exported as XML, and writes what they
/// hold as text.
///
/// Sources: [MS-EVEN6] 2.2.12 (BinXml); libyal/libevtx, documentation of the Windows XML Event Log
/// format; the event schema http://schemas.microsoft.com/win/2004/08/events/event.
@NullMarked
package io.casebook.intake.evtx;

import org.jspecify.annotations.NullMarked;
