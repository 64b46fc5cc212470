/*
 * Lines of Xen's console and of its tools:
 *   (XEN) [2017-03-15 06:03:08.894] text      hypervisor, xen/drivers/char/console.c
 *   (XEN) [    1.234567] text, (XEN) text
 *   (d1) text                                 a guest through the hypervisor's console
 *   [2017-03-15 06:03:08] (XEN) text          as xenconsoled keeps it, tools/console/daemon/io.c
 *   [2017-03-15 06:03:08 1234] INFO (XendDomain:123) text      xend, tools/python/xen/xend/XendLogging.py
 *   libxl: error: libxl_device.c:1086:device_backend_callback: text      tools/libxl/libxl_internal.c
 *   Waiting for domain vm (domid 5) to die [pid 6120]      xl itself, tools/xl/xl_vmcontrol.c
 */
lexer grammar XenLogLexer;

options { superClass = LineLexer; }

import LogFragments;

OPEN : '[' ;
STAMP : YEAR '-' TWO '-' TWO ' ' CLOCK FRACTION? ;
DAEMON : ' ' ([a-z] [A-Za-z.]* ' ')? DIGIT+ '] ' -> mode(DAEMON_HEAD) ;
CLOSE : '] ' ;
XEN : '(XEN)' ' '? -> mode(SAID) ;
GUEST : '(d' DIGIT+ ('v' DIGIT+)? ')' ' '? -> mode(SAID) ;
LIBXL : ('libxl' | 'xl' | 'xc' | 'libxl-save-helper') ': ' -> mode(TOOL_HEAD) ;
XL : ( 'Waiting for domain ' | 'Domain ' DIGIT+ ' ' ('has ' | 'is ' | 'needs ')
     | 'Action for shutdown reason code ' | 'Done. ' ('Exiting' | 'Rebooting') ' now' )
     -> mode(MESSAGE) ;
STRAY : . -> mode(MESSAGE) ;

// After who speaks.
mode SAID;
SINCE_BOOT : '[' ' '* DIGIT+ '.' DIGIT+ '] ' ;
DATED : '[' YEAR '-' TWO '-' TWO ' ' CLOCK FRACTION? '] ' ;
VERSION : ' '? 'Xen version ' -> mode(VALUE_FIRST) ;
COMMAND_LINE : ' '? 'Command line: ' -> mode(MESSAGE) ;
CHANGESET : ' '? 'Latest ChangeSet: ' -> mode(MESSAGE) ;
TIMER : ' '? 'Platform timer is ' -> mode(MESSAGE) ;
CPUS : ' '? 'Brought up ' -> mode(VALUE_FIRST) ;
FIRST : . -> mode(MESSAGE) ;

mode VALUE_FIRST;
VALUE : ~[ \t\n]+ -> mode(MESSAGE) ;
VALUE_OTHER : . -> type(FIRST), mode(MESSAGE) ;

// After the process of a daemon.
mode DAEMON_HEAD;
DAEMON_LEVEL : [A-Z]+ ' ' ;
PLACE : '(' [A-Za-z_] [A-Za-z0-9_.]* ':' DIGIT+ ')' ' '? -> mode(MESSAGE) ;
DAEMON_OTHER : . -> type(FIRST), mode(MESSAGE) ;

// After the name of a tool.
mode TOOL_HEAD;
TOOL_LEVEL : ('critical' | 'error' | 'warning' | 'notice' | 'info' | 'progress' | 'verbose' | 'detail' | 'debug') ': ' ;
SOURCE : [A-Za-z_] [A-Za-z0-9_]* '.c:' DIGIT+ ':' [A-Za-z0-9_]+ ': ' -> mode(MESSAGE) ;
TOOL_OTHER : . -> type(FIRST), mode(MESSAGE) ;

// The rest of the line is one token; see LineLexer.
mode MESSAGE;
TEXT : ~[\n]+ ;
