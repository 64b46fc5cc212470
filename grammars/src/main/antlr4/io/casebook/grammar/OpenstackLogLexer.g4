/*
 * Lines of OpenStack's services, as oslo.log writes them unless it is told otherwise
 * (logging_context_format_string, logging_default_format_string, logging_exception_prefix in
 * oslo_log/_options.py):
 *   2017-03-15 06:03:08.894 13919 INFO nova.compute.manager [req-1 user project - - -] [instance: 1] text
 * Releases before Havana wrote no fraction and no number of the process.
 */
lexer grammar OpenstackLogLexer;

import LogFragments;

options { superClass = LineLexer; }

// The file or the host, where logs were put together.
ORIGIN : [A-Za-z] ~[ \t]* ' ' ;
STAMP : YEAR '-' TWO '-' TWO [ T] CLOCK ('.' DIGIT+)? ' ' -> mode(HEAD) ;
OTHER : . -> mode(MESSAGE) ;

mode HEAD;
PID : DIGIT+ ' ' ;
EXCEPTION : ('ERROR' | 'TRACE' | 'CRITICAL') ' ' -> mode(LOGGER) ;
LEVEL : ('DEBUG' | 'INFO' | 'AUDIT' | 'WARNING' | 'WARN') ' ' -> mode(LOGGER) ;
HOST : [A-Za-z] [A-Za-z0-9.\-]* ' ' ;
HEAD_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode LOGGER;
NAME : [A-Za-z_] [A-Za-z0-9_.\-]* ' ' -> mode(CONTEXT) ;
LOGGER_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// The request, who made it, and the guest it is about.
mode CONTEXT;
NO_REQUEST : '[-]' ' '? ;
REQUEST : '[' WORD_BEFORE? 'req-' ~']'* ']' ' '? ;
INSTANCE : '[instance: ' ~']'* ']' ' '? ;
CONTEXT_OTHER : . -> type(OTHER), mode(MESSAGE) ;
fragment WORD_BEFORE : ('None' | '-') ' ' ;

// The rest of the line is one token; see LineLexer.
mode MESSAGE;
TEXT : ~[\n]+ ;
