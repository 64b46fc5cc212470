/*
 * Lines of the kernel's log as the console, dmesg (util-linux) and vmcore-dmesg write them.
 *
 * A line is: how grave it is (optional), when it was written (optional), who wrote it (optional), the message. Of a
 * message only the first words are looked at, to tell where reports of the kernel start and end.
 * The character DEL stands for any byte that is no ASCII, see ByteCharStream.
 */
lexer grammar KernelLogLexer;

options { superClass = LineLexer; }

// The prompt of a console, into which the kernel writes.
PROMPT : [A-Za-z0-9._-]+ ' login: ' ;

// <6>, dmesg -r and consoles: facility times eight plus level.
PRIORITY : '<' D D? D? '>' ;

// kern  :warn  : , dmesg -x. The order is that of the levels' numbers.
EMERG : FACILITY 'emerg' LEVEL_END ;
ALERT : FACILITY 'alert' LEVEL_END ;
CRIT : FACILITY 'crit' LEVEL_END ;
ERR : FACILITY 'err' LEVEL_END ;
WARN : FACILITY 'warn' LEVEL_END ;
NOTICE : FACILITY 'notice' LEVEL_END ;
INFO : FACILITY 'info' LEVEL_END ;
DEBUG : FACILITY 'debug' LEVEL_END ;

// [   12.345678], with -d [   12.345678 <    0.000012>]
SECONDS : '[' ' '* D+ '.' D+ SINCE_LAST? ']' -> mode(STAMPED) ;
// dmesg -T: [Wed Mar 15 13:11:54 2017]; strftime writes day and month in the language of the host.
DATE : '[' WEEKDAY ' ' MONTH ' ' DAY ' ' TIME ' ' D D D D SINCE_LAST? ']' -> mode(STAMPED) ;
// dmesg -e, at the start of each minute: [Mar15 13:11]
MINUTE : '[' MONTH DAY ' ' D D ':' D D ']' -> mode(STAMPED) ;
// dmesg -e within a minute: [  +0.000012]; dmesg --time-format delta: [<    0.000012>]
DELTA : ('[' ' '* '+' D+ '.' D+ ']' | '[<' ' '* D+ '.' D+ '>]') -> mode(STAMPED) ;
// dmesg --time-format iso: 2017-03-15T13:11:54,123456+08:00
ISO : D D D D '-' D D '-' D D 'T' TIME ',' D+ [+-] D D ':'? D D -> mode(STAMPED) ;

// Lines that only a console shows: [  OK  ] of systemd, and notes of the console's own.
STATUS : '[' COLOUR? ('  OK  ' | 'FAILED' | 'DEPEND' | ' WARN ' | ' INFO ' | ' TIME ' | ' SKIP ') COLOUR? ']' -> mode(MESSAGE) ;
NOTE : '** ' -> mode(MESSAGE) ;

CUT_HERE : CUT_HERE_MARK -> mode(MESSAGE) ;
TITLE : TITLE_MARK -> mode(MESSAGE) ;
FATAL : FATAL_MARK -> mode(MESSAGE) ;
DETAIL : DETAIL_MARK -> mode(MESSAGE) ;
BANNER : BANNER_MARK -> mode(MESSAGE) ;
END : END_MARK -> mode(MESSAGE) ;
BOOT : BOOT_MARK -> mode(MESSAGE) ;
OTHER : . -> mode(MESSAGE) ;

// After the time.
mode STAMPED;
// CONFIG_PRINTK_CALLER: [  T123] a thread, [    C1] a processor; dmesg sets it off with a space.
CALLER : ' '? '[' ' '* [TC] D+ ']' ;
SPACE : ' ' -> mode(STAMPED_MESSAGE) ;
STAMPED_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode STAMPED_MESSAGE;
STAMPED_CUT_HERE : CUT_HERE_MARK -> type(CUT_HERE), mode(MESSAGE) ;
STAMPED_TITLE : TITLE_MARK -> type(TITLE), mode(MESSAGE) ;
STAMPED_FATAL : FATAL_MARK -> type(FATAL), mode(MESSAGE) ;
STAMPED_DETAIL : DETAIL_MARK -> type(DETAIL), mode(MESSAGE) ;
STAMPED_BANNER : BANNER_MARK -> type(BANNER), mode(MESSAGE) ;
STAMPED_END : END_MARK -> type(END), mode(MESSAGE) ;
STAMPED_BOOT : BOOT_MARK -> type(BOOT), mode(MESSAGE) ;
STAMPED_MESSAGE_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode MESSAGE;
TEXT : ~[\n]+ ;

fragment D : [0-9] ;
fragment FACILITY
    : ('kern' | 'user' | 'mail' | 'daemon' | 'auth' | 'syslog' | 'lpr' | 'news' | 'uucp' | 'cron' | 'authpriv' | 'ftp'
      | 'res' D+ | 'local' D) ' '* ':'
    ;
fragment LEVEL_END : ' '* ':' ' '? ;
fragment SINCE_LAST : ' <' ' '* D+ '.' D+ '>' ;
fragment TIME : D D ':' D D ':' D D ;
fragment DAY : (' ' | D) D ;
fragment WEEKDAY : [A-Za-z.\u007f]+ ;
fragment MONTH
    : 'Jan' | 'Feb' | 'Mar' | 'Apr' | 'May' | 'Jun' | 'Jul' | 'Aug' | 'Sep' | 'Oct' | 'Nov' | 'Dec'
    | ' '? D D? '\u007f'+
    ;
fragment COLOUR : '\u001b[' [0-9;]* 'm' ;

// include/asm-generic/bug.h, arch/arm/include/asm/bug.h
fragment CUT_HERE_MARK : '-'+ '[ cut here ]' | '8<--- cut here ---' ;
// What starts a report.
fragment TITLE_MARK
    : 'BUG' [: ] | 'WARNING: ' | '[ INFO: ' | '[ BUG: ' | 'watchdog: BUG: ' | 'NMI watchdog: ' | 'rcu: INFO: '
    | 'INFO: ' ('task ' | 'rcu' | 'possible' | 'suspicious' | 'inconsistent' | 'trying')
    | 'Unable to handle kernel' | 'Unhandled fault: ' | ('Oops: ')? 'general protection fault' | 'divide error: '
    | 'stack segment: ' | 'double fault: ' | 'PANIC: double fault' | 'UBSAN: '
    | 'unregister_netdevice: waiting'
    ;
// What starts a report when none is going on, and else continues it.
fragment FATAL_MARK
    : 'Kernel panic' | [kK] 'ernel BUG at ' | 'invalid opcode: ' | 'Internal error: ' | 'Oops: ' | 'Call ' [Tt] 'race:'
    | 'RIP: ' | 'CPU: ' D+ ' PID: ' | 'Pid: ' D+ ', ' | 'Modules linked in:' | 'unreferenced object '
    ;
// What stands in reports: frames, registers, memory.
fragment DETAIL_MARK
    : [ \t] | '[<' | 'Code: ' | 'Stack:' | 'Hardware name: ' | 'Workqueue: ' | 'task: '
    | [RE] [A-Z0-9] [A-Z0-9]? ':' | [FCD] 'S:' | [CD] 'R' D ':' | [xr] D D? ' '? ':' | 'GPR' D D ':'
    | X X X X ':' ' '
    ;
fragment X : [0-9a-f] ;
fragment BANNER_MARK : '====================' '='* ;
// kernel/panic.c
fragment END_MARK : '---[ end ' | 'Rebooting in ' ;
// init/version.c
fragment BOOT_MARK : 'Linux version ' ;
