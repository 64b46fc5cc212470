/* One line of the kernel's log; see KernelLogLexer. */
parser grammar KernelLogParser;

options { tokenVocab = KernelLogLexer; }

line
    : PROMPT? gravity=level? time=stamp? message=body? EOF
    ;

level
    : (priority=PRIORITY)+                                                  # numbered
    | name=(EMERG | ALERT | CRIT | ERR | WARN | NOTICE | INFO | DEBUG)      # named
    ;

stamp
    : seconds=SECONDS caller=CALLER? SPACE?     # sinceBoot
    | date=DATE caller=CALLER? SPACE?           # local
    | date=ISO caller=CALLER? SPACE?            # absolute
    | minute=MINUTE caller=CALLER? SPACE?       # yearless
    | delta=DELTA caller=CALLER? SPACE?         # sinceLast
    ;

body
    : mark=(CUT_HERE | TITLE | FATAL | DETAIL | BANNER | END | BOOT | STATUS | NOTE | OTHER) TEXT?
    ;
