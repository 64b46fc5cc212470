/* One line of a log of VMware's. */
parser grammar VmwareLogParser;

options { tokenVocab = VmwareLogLexer; }

line
    : (time = STAMP BAR | time = YEARLESS) thread = THREAD (level = GRADE)? FIRST? TEXT? EOF # machine
    | time = STAMP cpu = CPU (mark = MARK)? FIRST? TEXT? EOF # kernel
    | time = STAMP level = (LEVEL | CODE) name = NAME (pid = PID)? parted = SEPARATOR (cpu = CPU)? (mark = MARK)?
        (origin = ORIGIN)? FIRST? TEXT? EOF # service
    | time = STAMP BRACKET level = BRACKET_LEVEL origin = SUBSYSTEM TEXT? EOF # oldService
    | time = STAMP FIRST? TEXT? EOF # bare
    ;
