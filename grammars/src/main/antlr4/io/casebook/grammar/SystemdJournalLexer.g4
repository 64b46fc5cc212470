// A systemd journal as the program decodes it:
//   # systemd journal: machine_id=4c8f boot_id=9d1e state=archived entries=289
//   2021-03-04T05:06:07.123456Z host systemd[1] {PRIORITY="6" _TRANSPORT="journal"}: message
//   -- Boot 0c1d --
lexer grammar SystemdJournalLexer;

import LogFragments;

options { superClass = LineLexer; }

TIME : YEAR '-' TWO '-' TWO 'T' CLOCK FRACTION 'Z ' -> mode(ORIGIN) ;

TITLE : '# systemd journal:' -> mode(PROPERTIES) ;

BOOT : '-- Boot ' HEX+ ' --' ;

OTHER : . -> mode(MESSAGE) ;

// The host, then the process with its number.
mode ORIGIN;

HOST : ~[ [{]+ ' ' ;

PROCESS : ~[ [{]+ '[' (DIGIT+ | '-') '] {' -> mode(FIELDS) ;

ORIGIN_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode FIELDS;

FIELD : ' '? [A-Z0-9_]+ '="' (~["\\] | '\\' .)* '"' ;

END_OF_FIELDS : '}:' ' '? -> mode(MESSAGE) ;

FIELDS_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// What the first line tells of the file.
mode PROPERTIES;

PROPERTY : ' ' [a-z_]+ '=' ~' '+ ;

PROPERTIES_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// What is left of a line, in one piece; see LineLexer.
mode MESSAGE;

TEXT : ~[\n]+ ;

MESSAGE_OTHER : . -> type(OTHER) ;
