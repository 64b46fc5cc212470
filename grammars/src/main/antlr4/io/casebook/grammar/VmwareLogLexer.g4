/*
 * Lines of VMware's logs:
 *   2017-03-15T06:03:08.894Z| vmx| I125: text                    vmware.log
 *   Mar 15 06:03:08.894: vmx| text                               vmware.log before ESX 5
 *   2022-03-15T06:03:08.894Z In(05) vmx - text                   vmware.log of ESXi 7.0.3 and later
 *   2017-03-15T06:03:08.894Z cpu12:33456)WARNING: ScsiDeviceIO: text        vmkernel.log
 *   2022-03-15T06:03:08.894Z Wa(180) vmkwarning: cpu12:33456)WARNING: text  the same of ESXi 8
 *   2017-03-15T06:03:08.894Z info hostd[2099] [Originator@6876 sub=Solo] text   hostd.log, vpxa.log
 *   2013-03-15T06:03:08.894Z [FFAB1B90 info 'Solo'] text         the same of ESXi 5
 */
lexer grammar VmwareLogLexer;

import LogFragments;

options { superClass = LineLexer; }

STAMP : YEAR '-' TWO '-' TWO 'T' CLOCK FRACTION? OFFSET -> mode(HEAD) ;
YEARLESS : MONTH ' ' [ 0-3] DIGIT ' ' CLOCK FRACTION ': ' -> mode(THREADS) ;
STRAY : . -> mode(MESSAGE) ;

// After the time.
mode HEAD;
BAR : '| ' -> mode(THREADS) ;
CPU : ' ' WORLD -> mode(SAID) ;
LEVEL : ' ' ('trivia' | 'verbose' | 'info' | 'warning' | 'error' | 'panic') ' ' -> mode(SERVICE) ;
CODE : ' ' [A-Z] [a-z] '(' DIGIT+ ') ' -> mode(SERVICE) ;
BRACKET : ' [' HEX+ ' ' ;
BRACKET_LEVEL : 'trivia' | 'verbose' | 'info' | 'warning' | 'error' | 'panic' ;
SUBSYSTEM : ' \'' ~['\n]* '\'' (' ' ~[\]\n]*)? ']' ' '? -> mode(MESSAGE) ;
HEAD_OTHER : . -> type(FIRST), mode(MESSAGE) ;

mode THREADS;
THREAD : [A-Za-z] [A-Za-z0-9_.#:-]* '| ' -> mode(GRADES) ;
THREAD_OTHER : . -> type(FIRST), mode(MESSAGE) ;

mode GRADES;
GRADE : [A-Z] DIGIT DIGIT DIGIT? [:+] ' '? -> mode(MESSAGE) ;
GRADE_OTHER : . -> type(FIRST), mode(MESSAGE) ;

// After the level.
mode SERVICE;
NAME : [A-Za-z] [A-Za-z0-9_.-]* ;
PID : '[' DIGIT+ ']' ;
SEPARATOR : (':' ' '? | ' - ' | ' ') -> mode(SAID) ;
SERVICE_OTHER : . -> type(FIRST), mode(MESSAGE) ;

mode SAID;
CPU_LATER : WORLD -> type(CPU) ;
MARK : 'WARNING: ' | 'ALERT: ' ;
ORIGIN : '[Originator@' ~[\]\n]* ']' ' '? -> mode(MESSAGE) ;
FIRST : . -> mode(MESSAGE) ;

// The rest of the line is one token; see LineLexer.
mode MESSAGE;
TEXT : ~[\n]+ ;

fragment WORLD : 'cpu' DIGIT+ ':' DIGIT+ (' ' ~[)\n]*)? ')' ;
