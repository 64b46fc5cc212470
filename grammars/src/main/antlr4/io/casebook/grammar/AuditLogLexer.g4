/*
 * Records of the Linux audit system: as the daemon keeps them (raw or enriched), and as ausearch
 * prints them, with -i or without (audit-userspace, src/auditd-event.c and src/ausearch-report.c):
 *   node=h1 type=SYSCALL msg=audit(1489558988.123:456): arch=c000003e ...
 *   type=SYSCALL msg=audit(03/15/17 06:03:08.123:456) : arch=x86_64 ...
 */
lexer grammar AuditLogLexer;

import LogFragments;

options { superClass = LineLexer; }

NODE : 'node=' ~' '+ ' ' ;
TYPE : 'type=' ~' '+ ' ' ;
EPOCH : 'msg=audit(' DIGIT+ '.' DIGIT+ END_OF_STAMP -> mode(MESSAGE) ;
CALENDAR
    : 'msg=audit(' DIGIT+ MARK DIGIT+ MARK DIGIT+ ' ' CLOCK '.' DIGIT+ END_OF_STAMP
      -> mode(MESSAGE)
    ;

// What ausearch prints between events.
RULER : '----' ;
WHEN : 'time->' -> mode(MESSAGE) ;

OTHER : . -> mode(MESSAGE) ;

fragment MARK : [/.\-] ;
fragment END_OF_STAMP : ':' DIGIT+ ')' ' '? ':' ' '? ;

// The rest of the line is one token; see LineLexer.
mode MESSAGE;
TEXT : ~[\n]+ ;
