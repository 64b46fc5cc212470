// One line of what a Windows kernel debugger prints, without margin and trailing carriage return.
//
// The default mode knows how lines begin; every rule leaves it, so that no line is looked at
// twice. A frame of a stack is read from mode STACK on, which its reader sets.
lexer grammar WindbgLexer;

options { superClass = LineLexer; }

tokens { OPEN, CLOSE, COMMA, COLON, OTHER }

fragment HEX : [0-9a-fA-F] ;
fragment ADDRESS_DIGITS : HEX+ ('`' HEX+)? ;

// The analysis
BANNER : [* ]* 'Bugcheck Analysis' [* ]* -> mode(MESSAGE) ;
STARS : '*' [* ]* -> mode(MESSAGE) ;
SYMBOL_ERROR : '***' [ ]+ 'ERROR:' -> mode(MESSAGE) ;
SYMBOL_WARNING : '***' [ ]+ 'WARNING:' -> mode(MESSAGE) ;
NAME : [A-Z] [A-Z0-9]* ('_' [A-Z0-9]+)+ -> mode(CODE) ;
UNKNOWN_NAME : 'Unknown bugcheck code' -> type(NAME), mode(CODE) ;
FIELD : [A-Z] [A-Z0-9_]+ ':' -> mode(MESSAGE) ;
BRIEF : 'BugCheck' [ ]+ -> mode(CODE) ;
ARGUMENTS : 'Arguments:' [ \t]* -> mode(MESSAGE) ;
ARGUMENT : 'Arg' [1-4] ':' -> mode(ARGUMENT_VALUE) ;
DETAILS : '#'* [ ]* 'Debugging Details:' [ \t]* -> mode(MESSAGE) ;
RULE : '--' '-'+ [ \t]* -> mode(MESSAGE) ;
DOTS : '..' '.'+ [ \t]* -> mode(MESSAGE) ;
FENCE : '```' -> mode(MESSAGE) ;
KEY : 'Key' [ ]+ ':' -> mode(MESSAGE) ;
KEY_VALUE : 'Value' [ ]* ':' -> mode(MESSAGE) ;
PROBABLE_CAUSE : 'Probably caused by' [ ]* ':' -> mode(MESSAGE) ;
FOLLOWUP : 'Followup:' -> mode(MESSAGE) ;
ANALYZE_HINT : 'Use !analyze -v' -> mode(MESSAGE) ;
STACK_HEADER : ('#' [ ]+)? ('ChildEBP' | 'Child-SP') [ ]+ 'RetAddr' -> mode(MESSAGE) ;
UNRELIABLE
    : 'WARNING: ' ('Stack unwind information' | 'Frame IP not in any known module')
        -> mode(MESSAGE)
    ;
PROMPT : ([0-9]+ ':' [ ]*)? 'l'? 'kd' (':x86')? '>' -> mode(MESSAGE) ;

// The header
DEBUGGER : 'Microsoft (R) Windows Debugger' -> mode(MESSAGE) ;
DUMP_FILE : 'Loading Dump File [' -> mode(MESSAGE) ;
DUMP_KIND : [A-Z] [A-Za-z]* (' ' [A-Z] [a-z]+)* ' Dump File:' -> mode(MESSAGE) ;
WINDOWS : 'Windows ' -> mode(SYSTEM) ;
PRODUCT : 'Product:' -> mode(MESSAGE) ;
BUILT_BY : ('Built by:' | 'Edition build lab:') -> mode(MESSAGE) ;
MACHINE_NAME : 'Machine Name:' -> mode(MESSAGE) ;
KERNEL_BASE : 'Kernel base =' -> mode(MESSAGE) ;
SESSION_TIME : 'Debug session time:' -> mode(TIME) ;
UPTIME : 'System Uptime:' -> mode(TIME) ;
HEADER_NOTE
    : ( 'Symbol search path is:'
      | 'Executable search path is:'
      | 'Loading Kernel Symbols'
      | 'Loading User Symbols'
      | 'Loading unloaded module list'
      | 'Copyright (c) Microsoft Corporation'
      | 'Unable to load image '
      ) -> mode(MESSAGE)
    ;
ANYTHING : . -> type(OTHER), mode(MESSAGE) ;

// The rest of the line, whatever it is
mode MESSAGE;
TEXT : ~[\n]+ ;

// A stop code and its arguments: "(101)", "101, {61, 0, 807a3120, 1}"
mode CODE;
CODE_BLANK : [ \t]+ -> skip ;
CODE_OPEN : '(' -> type(OPEN) ;
CODE_CLOSE : ')' -> type(CLOSE) ;
CODE_COMMA : ',' -> type(COMMA) ;
BRACE : '{' ;
END_BRACE : '}' ;
NUMBER_HEX : '0x'? ADDRESS_DIGITS ;
CODE_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// "00000061, Clock interrupt time out interval in nominal clock ticks."
mode ARGUMENT_VALUE;
ARGUMENT_BLANK : [ \t]+ -> skip ;
ARGUMENT_HEX : '0x'? ADDRESS_DIGITS -> type(NUMBER_HEX) ;
ARGUMENT_COMMA : ',' -> type(COMMA), mode(MESSAGE) ;
ARGUMENT_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// "7 Kernel Version 7601 (Service Pack 1) MP (2 procs) Free x86 compatible"
mode SYSTEM;
SYSTEM_BLANK : [ \t]+ -> skip ;
KERNEL_VERSION : 'Kernel Version' ;
SYSTEM_OPEN : '(' -> type(OPEN) ;
SYSTEM_CLOSE : ')' -> type(CLOSE) ;
UNIPROCESSOR : 'UP' ;
MULTIPROCESSOR : 'MP' ;
BUILD_KIND : 'Free' | 'Checked' ;
SYSTEM_WORD : ~[ \t\n()]+ ;
SYSTEM_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// "Wed Mar 15 13:11:54.777 2017 (GMT+8)", "0 days 5:00:52.740"
mode TIME;
TIME_BLANK : [ \t]+ -> skip ;
NUMBER : [0-9]+ ;
WORD : [A-Za-z]+ ;
TIME_COLON : ':' -> type(COLON) ;
POINT : '.' ;
SIGN : [+-] ;
TIME_OPEN : '(' -> type(OPEN) ;
TIME_CLOSE : ')' -> type(CLOSE) ;
TIME_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// A frame: addresses, then where it is
mode STACK;
STACK_BLANK : [ \t]+ -> skip ;
ADDRESS : ADDRESS_DIGITS ;
RAW_ADDRESS : '0x' ADDRESS_DIGITS ;
NO_ADDRESS : '----' '-'* '`' '-'+ ;
INLINE : '(Inline Function)' ;
ELLIPSIS : '...' ;
STACK_COLON : ':' -> type(COLON) ;
MODULE_FUNCTION : ~[ \t\n!:`+]+ '!' -> mode(FUNCTION) ;
MODULE_OFFSET : ~[ \t\n!:`+]+ '+' ('0x')? HEX+ -> mode(FUNCTION) ;
STACK_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// "KeBugCheckEx+0x1e (FPO: [0,0,0]) [base\ntos\ke\bugcheck.c @ 120]"
mode FUNCTION;
OFFSET : '+' '0x'? HEX+ ;
NOTE : [ \t]+ ('(' [A-Z] | '[') -> mode(MESSAGE) ;
PART : ~[+ \t\n]+ | '+' ;
PART_BLANK : [ \t]+ ;
