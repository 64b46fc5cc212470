/*
 * Lines of Open vSwitch and OVN daemons: the pattern
 * "%D{%Y-%m-%dT%H:%M:%S.###Z}|%05N|%c%T|%p|%m" (lib/vlog.c, VLOG_FACILITIES):
 *   2017-03-15T06:03:08.123Z|00001|dpif(handler1)|WARN|text
 * Before version 1.10 the time was "%b %d %H:%M:%S".
 */
lexer grammar OvsLogLexer;

import LogFragments;

options { superClass = LineLexer; }

STAMP : YEAR '-' TWO '-' TWO 'T' CLOCK FRACTION? 'Z'? '|' -> mode(NUMBER) ;
OLD_STAMP : MONTH BLANK+ DIGIT DIGIT? BLANK CLOCK '|' -> mode(NUMBER) ;
OTHER : . -> mode(MESSAGE) ;

mode NUMBER;
SEQUENCE : DIGIT+ '|' -> mode(SOURCE) ;
NUMBER_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode SOURCE;
MODULE : [A-Za-z0-9_:.\-]+ ;
THREAD : '(' ~[)|]+ ')' ;
BAR : '|' -> mode(LEVEL) ;
SOURCE_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode LEVEL;
LEVEL_NAME : ('EMER' | 'ERR' | 'WARN' | 'INFO' | 'DBG') '|' -> mode(BODY) ;
LEVEL_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// What vlog_should_drop and log_poll_interval say has numbers worth having.
mode BODY;
DROPPED : 'Dropped ' ;
LOG_MESSAGES : ' log messages in last ' ;
LONG_POLL : 'Unreasonably long ' ;
COUNT : DIGIT+ ;
POLL_INTERVAL : 'ms poll interval' -> mode(MESSAGE) ;
SECONDS : ' seconds' -> mode(MESSAGE) ;
BODY_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// The rest of the line is one token; see LineLexer.
mode MESSAGE;
TEXT : ~[\n]+ ;
