// What syslog daemons and journalctl write: RFC 3164 with its dialects, RFC 5424, ISO 8601 stamps
// of rsyslog and journalctl, and the kernel clock of journalctl.
//
// Few large tokens, each with the blanks behind it: a time, a host, a process with its number. The
// program splits them by position, which costs less than more tokens.
lexer grammar SyslogLexer;

import LogFragments;

options { superClass = LineLexer; }

PRIORITY : NUMERIC_PRIORITY BLANK* ;

// RFC 5424, version 1: the time and four words follow, then the structured data.
VERSION
    : NUMERIC_PRIORITY '1 '
      -> mode(DATA), pushMode(WORDS), pushMode(WORDS), pushMode(WORDS), pushMode(WORDS),
         pushMode(STAMP)
    ;

// Mar 15 13:11:54, as some templates write it Wed Mar 15 13:11:54
BSD_TIME : DAY_NAME? MONTH_DAY CLOCK FRACTION? ':'? BLANK+ -> mode(HEADER) ;

// 2017 Mar 15 13:11:54
YEAR_DAY_TIME : YEAR BLANK+ MONTH_DAY CLOCK FRACTION? ':'? BLANK+ -> mode(HEADER) ;

// Mar 15 2017 13:11:54, with or without a weekday
DAY_YEAR_TIME : DAY_NAME? MONTH_DAY YEAR BLANK+ CLOCK FRACTION? ':'? BLANK+ -> mode(HEADER) ;

// Mar 15 13:11:54 2017, with or without a weekday
DAY_TIME_YEAR : DAY_NAME? MONTH_DAY CLOCK FRACTION? BLANK+ YEAR ':'? BLANK+ -> mode(HEADER) ;

// 2017-03-15T13:11:54.123456+08:00
ISO_TIME : DATE [T ] CLOCK FRACTION? (' '? OFFSET)? BLANK+ -> mode(HEADER) ;

// Wed 2017-03-15 13:11:54 CST
FULL_TIME : WEEKDAY ' ' DATE ' ' CLOCK FRACTION? ' ' ZONE BLANK+ -> mode(HEADER) ;

// [    5.123456], the kernel's clock
MONOTONIC_TIME : '[' ' '* DIGIT+ '.' DIGIT+ ']' BLANK+ -> mode(HEADER) ;

// 1490522381.123456, journalctl's short-unix
EPOCH_TIME : FIVE FIVE '.' FIVE DIGIT BLANK+ -> mode(HEADER) ;

REBOOT : '-- Reboot --' ;

BOOT : '-- Boot ' HEX+ ' --' ;

NOTE : ('-- Logs begin at ' | '-- Journal begins at ' | '-- No entries --') -> mode(MESSAGE) ;

OTHER : . -> mode(MESSAGE) ;

fragment NUMERIC_PRIORITY : '<' DIGIT DIGIT? DIGIT? '>' ;
fragment FIVE : DIGIT DIGIT DIGIT DIGIT DIGIT ;
fragment DAY_NAME : WEEKDAY BLANK+ ;
fragment MONTH_DAY : MONTH BLANK+ DIGIT DIGIT? BLANK+ ;
fragment DATE : YEAR '-' TWO '-' TWO ;
fragment ZONE : [A-Z] [A-Za-z]+ | OFFSET ;

// Time is read; a host may follow, or none.
mode HEADER;

FACILITY : FACILITY_NAME '.' LEVEL_NAME BLANK+ -> mode(ORIGIN) ;

PROCESS : PROCESS_TAG -> mode(MESSAGE) ;

KERNEL : KERNEL_TAG -> mode(MESSAGE) ;

REPEATED : REPETITION -> mode(MESSAGE) ;

HOST : (HOST_START HOST_CHARACTER* | '[' [0-9a-fA-F:.]+ ']') BLANK+ -> mode(ORIGIN) ;

HEADER_OTHER : . -> type(OTHER), mode(MESSAGE) ;

fragment FACILITY_NAME
    : 'kern' | 'user' | 'mail' | 'daemon' | 'auth' | 'syslog' | 'lpr' | 'news' | 'uucp' | 'cron'
    | 'authpriv' | 'ftp' | 'local' [0-7]
    ;
fragment LEVEL_NAME
    : 'emerg' | 'panic' | 'alert' | 'crit' | 'err' | 'error' | 'warn' | 'warning' | 'notice'
    | 'info' | 'debug'
    ;
fragment HOST_START : [A-Za-z0-9_:\u007f] ;
fragment HOST_CHARACTER : [A-Za-z0-9_:.%@/+\-\u007f] ;

// A process with a number needs no colon, one without does.
fragment PROCESS_TAG : NAME (NUMBER (':' | BLANK) BLANK? | NUMBER ':'? EOF | ':' BLANK | ':' EOF) ;
fragment NUMBER : '[' DIGIT+ ']' ;
fragment NAME : (NAME_CHARACTER | '(' ~[()]* ')')+ ;
fragment NAME_CHARACTER : [A-Za-z0-9_./@+%#~$\\\-\u007f] ;

// The kernel's clock, and the task or processor that printed (printk.c, print_caller).
fragment KERNEL_TAG
    : 'kernel:' BLANK? '[' ' '* DIGIT+ '.' DIGIT+ ']' ('[' ' '* [TC] DIGIT+ ']')? BLANK?
    ;
fragment REPETITION : 'last message repeated ' DIGIT+ ' time' ;

// The host is read, if there is one; a process may follow, or none.
mode ORIGIN;

ORIGIN_FACILITY : FACILITY_NAME '.' LEVEL_NAME BLANK+ -> type(FACILITY) ;

ORIGIN_PROCESS : (PROCESS_TAG | BLANKS_TAG) -> type(PROCESS), mode(MESSAGE) ;

ORIGIN_KERNEL : KERNEL_TAG -> type(KERNEL), mode(MESSAGE) ;

ORIGIN_REPEATED : REPETITION -> type(REPEATED), mode(MESSAGE) ;

ORIGIN_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// Blanks are rare in names; a message without a process must not be taken for one.
fragment BLANKS_TAG : WORD_OF_NAME ' ' (WORD_OF_NAME ' ')? NAME NUMBER ':' BLANK? ;
fragment WORD_OF_NAME : [A-Za-z0-9_\-]+ ;

// RFC 5424: the time.
mode STAMP;

STAMP_TIME : DATE 'T' CLOCK FRACTION? OFFSET ' ' -> type(ISO_TIME), popMode ;

NO_TIME : '- ' -> popMode ;

STAMP_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// RFC 5424: words with a blank behind each.
mode WORDS;

WORD : ~' '+ ' ' -> popMode ;

WORDS_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// RFC 5424: the structured data.
mode DATA;

NO_DATA : '-' ;

ELEMENT : '[' ~[ =\]"]+ -> pushMode(PARAMETERS) ;

END_OF_DATA : ' ' -> mode(MESSAGE) ;

DATA_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode PARAMETERS;

PARAMETER : ' '+ ~[ =\]"]+ '="' (~["\\] | '\\' .)* '"' ;

END_OF_ELEMENT : ' '* ']' -> popMode ;

PARAMETERS_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// What is left of a line, in one piece; see LineLexer.
mode MESSAGE;

TEXT : ~[\n]+ ;

MESSAGE_OTHER : . -> type(OTHER) ;
