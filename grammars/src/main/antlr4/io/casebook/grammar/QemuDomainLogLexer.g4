/*
 * Lines of /var/log/libvirt/qemu/NAME.log. libvirt writes the start, the command line and the end of
 * a guest (src/qemu/qemu_domain.c, qemuDomainLogContextWrite and qemuProcessStop); QEMU's standard
 * error follows it (util/qemu-error.c; with "-msg timestamp=on" each message has a time), and with it
 * whatever SPICE, GLib and other libraries print.
 */
lexer grammar QemuDomainLogLexer;

options { superClass = LineLexer; }

LIBVIRT_STAMP : INSTANT ': ' -> mode(LIBVIRT) ;
QEMU_STAMP : INSTANT ' ' -> mode(QEMU) ;

PROGRAM : (~[ \t:=(]* '/')? ('qemu' | 'kvm') ('-' [A-Za-z0-9_.]+)* ': ' -> mode(DETAIL) ;
WARNING : [Ww] 'arning: ' -> mode(MESSAGE) ;
ERROR : [Ee] 'rror: ' -> mode(MESSAGE) ;
INFO : [Ii] 'nfo: ' -> mode(MESSAGE) ;
REDIRECTED : 'char device redirected to ' -> mode(MESSAGE) ;

// "(qemu-kvm:4711): Spice-WARNING **: ...": the default handler of GLib (glib/gmessages.c).
LIBRARY : '** '? '(' ~[:]+ ':' DIGIT+ '): ' -> mode(LIBRARY_LEVEL) ;
LIBVIRT_ERROR : 'libvirt: ' [A-Za-z0-9 -]* 'error ' ~[:]* ': ' -> mode(MESSAGE) ;

// A virtual CPU that cannot go on, and its registers: kvm_cpu_exec in QEMU's accel/kvm/kvm-all.c.
CPU_STOPPED : ('KVM internal error' | 'KVM: entry failed') -> mode(MESSAGE) ;
REGISTERS
    : (REGISTER ' '* '=' | 'emulation failure' | 'extra data[' | 'Code=') -> mode(MESSAGE)
    ;

COMMAND : (ENVIRONMENT '=' | PROMPT? BINARY [ \t]+ ('-' LETTER | '\\')) -> mode(MESSAGE) ;
OPTION : '-' '-'? LETTER -> mode(MESSAGE) ;

// "main_channel_link: add main channel client": SPICE and others begin with their function.
FUNCTION : [a-z] [a-z0-9_]* ':' -> mode(MESSAGE) ;
MARGIN : [ \t]+ ;
OTHER : . -> mode(MESSAGE) ;

// After libvirt's time.
mode LIBVIRT;
STARTING : 'starting up' -> mode(STARTED) ;
SHUTTING_DOWN : 'shutting down' -> mode(REASONS) ;
THREAD : DIGIT+ ': ' ;
DAEMON_DEBUG : 'debug : ' -> mode(MESSAGE) ;
DAEMON_INFO : 'info : ' -> mode(MESSAGE) ;
DAEMON_WARNING : 'warning : ' -> mode(MESSAGE) ;
DAEMON_ERROR : 'error : ' -> mode(MESSAGE) ;
LIBVIRT_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode STARTED;
LIBVIRT_VERSION : ' libvirt version: ' -> mode(BANNER) ;
STARTED_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode BANNER;
PACKAGE : ', package: ' ;
QEMU_VERSION : ', qemu version: ' -> mode(BANNER_NUMBER) ;
KERNEL : ', kernel: ' ;
HOSTNAME : ', hostname: ' ;
PART : ~[,]+ ;
BANNER_COMMA : ',' -> type(PART) ;

// The number stands before what the builder of the package added, with or without a blank.
mode BANNER_NUMBER;
NUMBER : DIGIT+ ('.' DIGIT+)* -> mode(BANNER) ;
NUMBER_OTHER : . -> type(PART), mode(BANNER) ;

mode REASONS;
REASON : ', reason=' ;
WORD : [A-Za-z] [A-Za-z_-]* ;
REASON_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// After QEMU's time.
mode QEMU;
STAMPED_PROGRAM : ~[ \t:]+ ': ' -> type(PROGRAM), mode(DETAIL) ;
QEMU_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// After the program's name; the location is the option that the message is about.
mode DETAIL;
LOCATION : '-' LETTER (~[:] | ':' ~[ ])* ': ' ;
DETAIL_WARNING : [Ww] 'arning: ' -> type(WARNING), mode(MESSAGE) ;
DETAIL_ERROR : [Ee] 'rror: ' -> type(ERROR), mode(MESSAGE) ;
DETAIL_INFO : [Ii] 'nfo: ' -> type(INFO), mode(MESSAGE) ;
TERMINATING : 'terminating on signal ' -> mode(SIGNAL) ;
DETAIL_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode SIGNAL;
SIGNAL_NUMBER : DIGIT+ -> type(NUMBER) ;
FROM : ' from pid ' ;
SENDER : ' (' ~[)]+ ')' ;
SIGNAL_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode LIBRARY_LEVEL;
DOMAIN : [A-Za-z0-9]+ '-' ;
LIBRARY_WARNING : ('WARNING' | 'Warning') ' **: ' -> type(WARNING), mode(MESSAGE) ;
LIBRARY_ERROR : ('ERROR' | 'Error') ' **: ' -> type(ERROR), mode(MESSAGE) ;
CRITICAL : ('CRITICAL' | 'Critical') ' **: ' -> mode(MESSAGE) ;
LIBRARY_INFO : ('INFO' | 'Info' | 'Message' | 'DEBUG') (' **')? ': ' -> type(INFO), mode(MESSAGE) ;
LIBRARY_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// The rest of the line is one token; see LineLexer.
mode MESSAGE;
TEXT : ~[\n]+ ;

fragment DIGIT : [0-9] ;
fragment LETTER : [A-Za-z] ;
fragment INSTANT
    : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT [ T]
      DIGIT DIGIT ':' DIGIT DIGIT ':' DIGIT DIGIT ('.' DIGIT+)?
      ('Z' | [+-] DIGIT DIGIT ':'? DIGIT DIGIT)
    ;
fragment ENVIRONMENT
    : 'LC_ALL' | 'LANG' | 'PATH' | 'HOME' | 'USER' | 'LOGNAME' | 'TMPDIR' | 'DISPLAY' | 'XAUTHORITY'
    | ('LD_' | 'XDG_' | 'QEMU_' | 'SDL_') [A-Z_]+
    ;
fragment BINARY : '/' ~[ \t:=]+ | ('qemu' | 'kvm') ('-' [A-Za-z0-9_.]+)* ;
fragment PROMPT : [#$%] ' ' ;
fragment REGISTER
    : [ER] (([A-D] 'X') | ([SD] 'I') | ([BS] 'P') | 'IP' | DIGIT DIGIT?)
    | [C-GS] 'S' | 'LDT' | 'TR' | 'GDT' | 'IDT' | [CD] 'R' DIGIT | 'EFER' | 'FCW'
    | 'FPR' DIGIT | 'XMM' DIGIT DIGIT | 'CCS'
    ;
