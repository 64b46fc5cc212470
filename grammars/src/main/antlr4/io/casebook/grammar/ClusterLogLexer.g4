/*
 * Lines of Pacemaker and Corosync in files of their own, in three shapes:
 *   Mar 15 06:03:08 [1234] n1       crmd:     info: func:  text    Pacemaker 1.1 (lib/common/logging.c)
 *   Mar 15 06:03:08 n1 pacemaker-controld  [1234] (func@file.c:1)  info: text    Pacemaker 2, likewise
 *   Mar 15 06:03:08 [1234] n1 corosync notice  [TOTEM ] text       Corosync 2 and 3 (exec/logsys.c)
 *   Mar 15 06:03:08 corosync [TOTEM ] text                         Corosync 1
 */
lexer grammar ClusterLogLexer;

import LogFragments;

options { superClass = LineLexer; }

STAMP : MONTH BLANK+ DIGIT DIGIT? BLANK CLOCK FRACTION? BLANK -> mode(HEAD) ;
OTHER : . -> mode(MESSAGE) ;

mode HEAD;
PID : '[' DIGIT+ ']' BLANK+ -> mode(NODE) ;
COROSYNC : 'corosync' BLANK+ -> mode(ENGINE) ;
HOST : [A-Za-z0-9] [A-Za-z0-9_.\-]* BLANK -> mode(DAEMON) ;
HEAD_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// Pacemaker 2: the daemon, padded, with its number.
mode DAEMON;
DAEMON_NAME : [A-Za-z] [A-Za-z0-9_\-]* ' '* '[' DIGIT+ '] ' ;
PLACE : '(' ~[()]+ ')' BLANK+ ;
DAEMON_LEVEL : LEVEL_WORD ': ' -> type(LEVEL), mode(MESSAGE) ;
DAEMON_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// With the number first: the node.
mode NODE;
NODE_NAME : ~[ \t]+ BLANK+ -> mode(PROGRAM) ;
NODE_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode PROGRAM;
PROGRAM_COROSYNC : 'corosync' BLANK+ -> type(COROSYNC), mode(ENGINE) ;
PROGRAM_NAME : [A-Za-z] [A-Za-z0-9_\-]* ':' BLANK+ -> mode(OLD) ;
PROGRAM_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// Pacemaker 1.1: with tracing a place, then level and function.
mode OLD;
OLD_PLACE : '(' ~[()]+ ')' BLANK+ -> type(PLACE) ;
LEVEL : LEVEL_WORD ':' BLANK+ -> mode(FUNCTIONS) ;
OLD_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode FUNCTIONS;
FUNCTION : [A-Za-z_] [A-Za-z0-9_]* ':' BLANK+ -> mode(MESSAGE) ;
FUNCTIONS_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// Corosync: the level, since version 2, and the subsystem, padded.
mode ENGINE;
ENGINE_LEVEL : LEVEL_WORD BLANK+ ;
SUBSYSTEM : '[' [A-Za-z0-9_]+ ' '* ']' ' '? -> mode(MESSAGE) ;
ENGINE_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// The rest of the line is one token; see LineLexer.
mode MESSAGE;
TEXT : ~[\n]+ ;

fragment LEVEL_WORD
    : 'emerg' | 'alert' | 'crit' | 'error' | 'warning' | 'notice' | 'info' | 'debug' | 'trace'
    ;
