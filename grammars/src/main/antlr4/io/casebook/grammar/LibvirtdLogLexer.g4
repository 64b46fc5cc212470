/*
 * Lines of libvirt's daemons, as written by virLogFormatString and virTimeStringNow
 * (libvirt, src/util/virlog.c):
 *   2017-03-15 06:03:08.894+0000: 13914: error : qemuMonitorIO:689 : internal error: ...
 * Older ones: no zone (before 0.9.7), no thread and no date (before 0.9.0), no function (before 0.6).
 */
lexer grammar LibvirtdLogLexer;

options { superClass = LineLexer; }

STAMP : DATE [ T] TIME FRACTION? ('Z' | [+-] DIGIT DIGIT ':'? DIGIT DIGIT)? ;
TIME_OF_DAY : TIME FRACTION ;
SEPARATOR : ': ' -> mode(HEAD) ;

// What the library prints on standard error where nothing else is set up: virDefaultErrorFunc
// (src/util/virerror.c), "libvirt: QEMU Driver error : ...".
LIBRARY_ERROR : 'libvirt: ' ORIGIN 'error ' ~[:]* ': ' -> mode(MESSAGE) ;
LIBRARY_WARNING : 'libvirt: ' ORIGIN 'warning ' ~[:]* ': ' -> mode(MESSAGE) ;

MARGIN : [ \t]+ ;
STRAY : . ;

// After the time.
mode HEAD;
THREAD : DIGIT+ ': ' ;
DEBUG : 'debug : ' -> mode(BODY) ;
INFO : 'info : ' -> mode(BODY) ;
WARNING : 'warning : ' -> mode(BODY) ;
ERROR : 'error : ' -> mode(BODY) ;
HEAD_OTHER : . -> type(FIRST), mode(MESSAGE) ;

// After the level.
mode BODY;
PLACE : [A-Za-z_] [A-Za-z0-9_.]* ':' DIGIT+ ' : ' -> mode(MESSAGE) ;
LIBVIRT_VERSION : 'libvirt version: ' -> mode(VERSION) ;
HOSTNAME : 'hostname: ' -> mode(MESSAGE) ;
FIRST : . -> mode(MESSAGE) ;

mode VERSION;
NUMBER : DIGIT+ ('.' DIGIT+)* ;
PACKAGE : ', package: ' -> mode(MESSAGE) ;
VERSION_OTHER : . -> type(FIRST), mode(MESSAGE) ;

// The rest of the line is one token; see LineLexer.
mode MESSAGE;
TEXT : ~[\n]+ ;

fragment DIGIT : [0-9] ;
fragment DATE : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
fragment TIME : DIGIT DIGIT ':' DIGIT DIGIT ':' DIGIT DIGIT ;
fragment FRACTION : '.' DIGIT+ ;
fragment ORIGIN : [A-Za-z0-9 -]* ;
