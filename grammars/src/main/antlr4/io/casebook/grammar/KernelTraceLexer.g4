/*
 * Lines of the reports that the Linux kernel writes when something went wrong, without the time and whoever wrote them.
 * A line is a title, a frame of a stack, a pointer to the instruction that failed, who was running, or text that
 * nothing here fits. Titles are recognised by their first words; the sources are named beside them.
 * The character DEL stands for any byte that is no ASCII, see ByteCharStream.
 */
lexer grammar KernelTraceLexer;

options { superClass = LineLexer; }

SPACES : [ \t]+ -> skip ;

// kernel/watchdog.c, kernel/rcu/tree_stall.h: who speaks, since Linux 4.13 and 4.20
SPEAKER : 'kasan: GPF could be caused by NULL-ptr deref or user memory access' | 'watchdog: ' | 'NMI watchdog: ' | 'rcu: ' | 'workqueue: ' | 'traps: ' | 'mce: ' | 'usercopy: ' | 'slub: '
    | 'CPU ' D+ ' ' ;

// mm/kasan/report.c, mm/kmsan/report.c, kernel/kcsan/report.c, mm/kfence/report.c, lib/ubsan.c
KASAN : 'BUG: KAS' [Aa] [Nn] ': ' ;
KMSAN : 'BUG: KMSAN: ' | '==' D+ '== ERROR: MemorySanitizer: ' | '==' D+ '== WARNING: MemorySanitizer: ' ;
KCSAN : 'BUG: KCSAN: ' ;
KFENCE : 'BUG: KFENCE: ' ;
UBSAN : 'UBSAN: ' ;
KMEMLEAK : 'BUG: memory leak' | 'unreferenced object 0x' X+ ' (size ' D+ '):' ;

// arch/x86/mm/fault.c, arch/arm64/mm/fault.c, arch/arm/mm/fault.c, arch/s390/mm/fault.c, arch/powerpc/mm/fault.c
NULL_POINTER
    : 'BUG: ' [Uu] 'nable to handle kernel NULL pointer dereference' | 'BUG: kernel NULL pointer dereference'
    | 'BUG: Kernel NULL pointer dereference' | 'Unable to handle kernel NULL pointer dereference'
    ;
PAGING_REQUEST
    : 'BUG: ' [Uu] 'nable to handle kernel ' ('paging request' | 'data access' | 'instruction fetch')
    | 'BUG: unable to handle page fault' | 'Unable to handle kernel ' ('paging request'
    | 'read from unreadable memory' | 'write to read-only memory' | 'instruction fetch' | 'access at virtual address'
    | 'access to unmapped memory' | 'paging fault' | 'unaligned access' | 'unknown fault' | 'pointer dereference')
    ;
USER_ACCESS
    : 'Unable to handle kernel ' ('access to user memory' | 'execution of user memory' | 'execute from non-executable memory' | 'execution of memory')
    ;
// arch/x86/kernel/traps.c, arch/x86/kernel/dumpstack.c
GENERAL_PROTECTION : ('Oops: ')? 'general protection fault' [:,] | 'Oops: general protection' ;
DIVIDE_ERROR : ('Oops: ')? 'divide error: ' ;
DOUBLE_FAULT : 'PANIC: double fault' | 'PANIC: early exception' | ('Oops: ')? 'double fault: ' | 'PANIC: double' ;
STACK_SEGMENT : ('Oops: ')? 'stack segment: ' ;
INVALID_OPCODE : ('Oops: ')? 'invalid opcode: ' ;
OTHER_TRAP
    : ('Oops: ')? ('segment not present: ' | 'invalid TSS: ' | 'bounds: ' | 'overflow: ' | 'alignment check: ' | 'control protection: '
      | 'missing endbr: ' | 'debug: ' | 'int3: ' | 'simd exception: ' | 'fpu exception: ' | 'coprocessor segment overrun: ')
    | ('illegal operation' | 'specification exception' | 'addressing exception' | 'protection exception' | 'operand exception'
      | 'data exception' | 'privileged operation' | 'execute exception' | 'translation exception' | 'special operation exception'
      | 'monitor event' | 'transaction constraint exception' | 'stack overflow' | 'unknown program exception') ': ' // arch/s390/kernel/dumpstack.c
    | 'Unrecoverable ' [A-Za-z/ ]* 'xception ' // arch/powerpc/kernel/traps.c
    | ('Data' | 'Instruction') ' bus error, epc' | 'Unhandled kernel unaligned access' | 'Reserved instruction in kernel code' // arch/mips
    | 'Kernel Fault' // arch/parisc/kernel/traps.c
    | 'Kernel unaligned access' | 'Kernel ale access' | 'Kernel ade access' | 'Address exception'
    ;
OOPS : 'Oops: ' | 'Oops - ' | 'Oops' ' '? '[' ;
// arch/arm64/kernel/traps.c, arch/arm/kernel/traps.c
INTERNAL_ERROR : 'Internal error: ' ;
UNHANDLED_FAULT : 'Unhandled fault: ' | 'Unhandled prefetch abort: ' ;
KERNEL_STACK_OVERFLOW
    : 'Insufficient stack space to handle exception!' | 'Kernel stack overflow' | 'kernel stack overflow'
    | 'BUG: ' ('IRQ ' | 'TASK ' | 'NMI ' | 'DF ' | '#DF ')? 'stack guard page was hit'
    | 'Thread overran stack, or stack corrupted'
    ;
// lib/bug.c, arch/x86/kernel/traps.c
KERNEL_BUG : [kK] 'ernel BUG at ' | 'Kernel bug detected' | 'Kernel BUG [' ;
// kernel/panic.c
WARNING : 'WARNING: ' | 'BUG: warning ' ;
PANIC : 'Kernel panic - not syncing: ' | 'Kernel panic: ' ;
// arch/x86/kernel/cpu/mce/core.c
MACHINE_CHECK
    : '[Hardware Error]: '? ('CPU ' D+ ': ')? 'Machine Check Exception: ' | 'HARDWARE ERROR'
    | ('Severe' | 'Fatal') ' Machine check interrupt'
    ;

// kernel/watchdog.c, kernel/watchdog_perf.c, arch/powerpc/kernel/watchdog.c
SOFT_LOCKUP : 'BUG: soft lockup' ' detected'? (' -' | ' on')? | 'BUG: soft-lockup' ;
HARD_LOCKUP
    : 'Watchdog detected hard LOCKUP' | 'CPU' D+ ': Watchdog detected hard LOCKUP' | 'Watchdog CPU:' D+ ' Hard LOCKUP'
    | ('BUG: ')? 'NMI Watchdog detected LOCKUP on CPU'
    | 'CPU ' D+ ' detected hard LOCKUP' | 'CPU ' D+ ' Hard LOCKUP' | 'CPU ' D+ ' self-detected hard LOCKUP'
    ;
// kernel/rcu/tree_stall.h, kernel/rcu/update.c, kernel/rcu/tasks.h; older: kernel/rcutree.c
RCU_STALL
    : 'INFO: ' [a-z_]+ ' ' ('self-detected stall' | 'detected stall' 's'? | 'detected expedited stalls')
    | 'INFO: RCU detected CPU ' (D+ ' ')? 'stall' 's'?
    ;
// kernel/hung_task.c
HUNG_TASK : 'INFO: task ' ;
// kernel/workqueue.c
WORKQUEUE_LOCKUP : 'BUG: workqueue lockup' ;
// kernel/sched/core.c, lib/smp_processor_id.c
SLEEPING : ('BUG' | 'Debug') ': sleeping function called from invalid context' ;
CONTEXT_ASSUMED : 'BUG: assuming ' ('atomic' | 'non migratable') ' context' ;
SCHEDULING_ATOMIC : 'BUG: scheduling while atomic' | 'bad: scheduling ' ('while atomic' | 'from the idle thread') ;
PREEMPTIBLE : 'BUG: using ' ;
// kernel/locking/lockdep.c, include/linux/rcupdate.h
DEADLOCK
    : LOCKDEP ('possible circular locking dependency' | 'possible recursive locking' | 'circular locking deadlock'
      | 'possible irq lock inversion' | 'possible deadlock' | HARDNESS '-safe -> ' HARDNESS '-unsafe lock order')
    ;
LOCK_STATE : LOCKDEP 'inconsistent lock state' ;
RCU_USAGE : LOCKDEP 'suspicious RCU usage' ;
LOCK_BALANCE : LOCKDEP 'bad unlock balance' ;
LOCK_FREED : LOCKDEP 'held lock freed' ;
LOCK_HELD_IN_USER : LOCKDEP 'lock held when returning to user space' | LOCKDEP 'lock held at task exit time' ;
LOCK_STILL_HELD : ('WARNING: ' | '[ '? 'BUG: ') ~[ ]+ ' still has locks held' ;
LOCK_CONTENTION : LOCKDEP 'bad contention detected' ;
NESTED_LOCK : LOCKDEP 'Nested lock was not taken' ;
WAIT_CONTEXT : LOCKDEP 'Invalid wait context' ;
UNREGISTERED_LOCK : ('INFO' | 'BUG') ': trying to register non-static key' ;
// lib/spinlock_debug.c, kernel/locking/spinlock_debug.c
SPINLOCK : 'BUG: ' ('spinlock' | 'rwlock' | 'write-lock' | 'read-lock') ' ' ;
// mm/memory.c, mm/page_alloc.c, fs/dcache.c
BAD_PAGE : 'BUG: Bad page ' ('state' | 'map' | 'cache') | 'Bad page state' ;
// mm/slub.c, mm/slab.c
SLAB
    : 'BUG ' [A-Za-z0-9_:.,()-]+ ' (' ('Not tainted' | 'Tainted: ' [A-Z ]+) '): '
    | 'BUG ' [A-Za-z0-9_.,()-]+ ': '
    ;
OLD_SLAB : 'Slab corruption' | 'slab error in ' ;
DENTRY : 'BUG: Dentry ' ;
// fs/super.c, fs/open.c
BUSY_INODES : 'VFS: Busy inodes after unmount of ' ;
FILE_COUNT : 'VFS: Close: file count is ' ('0' | 'zero') ;
OTHER_BUG : 'BUG: ' ;
// lib/list_debug.c: what stands before `kernel BUG at lib/list_debug.c`
LIST_CORRUPTION : ('list_add' | 'list_del') ' ' ('corruption' | 'double add') ;
// net/core/dev.c
NETDEVICE : 'unregister_netdevice: waiting for ' ;
// lib/debugobjects.c, lib/refcount.c, lib/kobject.c: what stands before or after the title of a warning
ODEBUG : 'ODEBUG: ' ;
REFCOUNT : 'refcount_t: ' ;
LOCKS_WARN : 'DEBUG_LOCKS_WARN_ON(' ;
// arch/x86/kernel/unwind_orc.c, arch/x86/kernel/unwind_frame.c
BAD_STACK
    : 'WARNING: ' ('kernel stack ' ('regs' | 'frame pointer') | 'can' QUOTE 't ' ('access' | 'dereference') ' ' ('iret ')? 'registers'
      | 'stack going in the wrong direction' | 'stack recursion on stack type')
    ;

// Who was running: lib/dump_stack.c, older: arch/x86/kernel/process.c
CPU : 'CPU:' ;
OLD_TASK : 'Pid:' ;
UID : 'UID:' ;
PID : 'PID:' ;
COMM : 'Comm:' | 'comm:' ;
PROCESS : 'Process ' ;
NOT_TAINTED : 'Not tainted' ;
TAINTED : 'Tainted:' ;
HARDWARE : 'Hardware name:' ;
WORK : 'Workqueue:' ;
MODULES : 'Modules linked in:' | 'last unloaded:' ;
CODE : 'Code:' | 'Krnl Code:' | 'Instruction dump:' ;

// Where stacks begin, and whose.
STACK
    : 'Call ' [Tt] 'race' ':'? | 'Backtrace:' | 'Call Trace (unreliable):' | 'backtrace:' | 'backtrace (crc ' X+ '):' | 'stack backtrace:'
    | 'Call Backtrace:'
    ;
CONTEXT : '<' '<'? '/'? ('TASK' | 'IRQ' | 'EOI' | 'EOE' | 'NMI' | 'SOFTIRQ' | 'EXCEPTION' | 'ENTRY_TRAMPOLINE' | '#DF' | '#MC' | '#DB' | 'UNK') D? '>' '>'? ;
OTHER_CPU : 'NMI backtrace for cpu' | [Ss] 'ending NMI' | 'Task dump for CPU' ;
OTHER_STACK
    : 'Allocated by task' | 'Freed by task' | 'Freed in ' | 'Allocated in ' | 'Last potentially related work creation:'
    | 'Second to last potentially related work creation:' | 'Last call_rcu' | 'The buggy address belongs' | 'The buggy address is located'
    | 'Memory state around' | 'Uninit was ' | 'Local variable ' | 'Bytes ' D+ '-' D+ | 'Showing all locks held' | 'allocated by task'
    | 'freed by task' | 'Creation of the ' | 'Related work creation:' | 'page last allocated via' | 'page last free' | 'Last Breaking-Event-Address:'
    | 'DWARF2 unwinder stuck' | 'Preemption disabled at:' | 'Preemption disabled at'
    ;
OTHER_TASK : 'RCU grace-period kthread stack dump:' | 'rcu_' [a-z]+ ' kthread starved' | 'Showing busy workqueues' | 'Showing backtraces of ' ;
CHAIN : '-> #' D+ | 'the existing dependency chain' | 'other info that might help us debug this' | 'the dependencies between' | '... which became' ;

// Where the instruction stood: x86, arm, arm64, powerpc, s390, riscv, mips, loongarch, sparc, m68k, alpha, parisc
POINTER
    : 'RIP:' | 'RIP' | 'EIP:' | 'EIP is at' | 'EIP' | 'IP:' | 'PC is at' | 'pc :' | 'NIP' | 'epc' ' '* ':' | 'Krnl PSW :' | 'PC is at:'
    | 'ERA:' | 'era' ' '* ':' | 'TPC:' ' <'? | 'pc' ' '+ ':' | 'PC:' | 'pc is at' | 'IAOQ[0]:'
    ;
CALLER : 'LR is at' | 'lr :' | 'LR' | 'ra' ' '+ ':' ;
SEGMENT : X X X X ':' ;

END : '---[ end ' | 'Rebooting in ' ;
CUT_HERE : '-'+ '[ cut here ]' | '8<--- cut here ---' ;
RULER : '====================' '='* ;

// Pieces of frames.
ADDRESS : '[<' X+ '>]' | '[<' ' '+ 'inline' ' '+ '>]' | '[' X X X X X X X X X* ']' | 'Caller[' X+ ']:' ;
DOUBTED : '([<' X+ '>]' ;
OLD_MODULE : ':' NAME ':' ;
INLINED : '[inline]' ;
MODULE : '[' NAME (' ' X+)? ']' ;
FLAGS : '(' [A-Z]+ ')' ;
UNRELIABLE : '(unreliable)' ;
SYMBOL : NAME '+0x' X+ ('/0x' X+)? ;
SOURCE : [A-Za-z0-9_./+-]+ '.' [chSs] ':' D+ (':' D+)? | [A-Za-z0-9_./+-]+ '.rs:' D+ (':' D+)? ;
IN : 'in' ;
AT : 'at' ;
FROM : 'from' ;
VERSION : D+ '.' D+ [A-Za-z0-9.+_~-]* ;
NUMBER : D+ ;
HEX : '0x'? X+ ;
WORD : NAME ;
OPEN : '(' ;
CLOSE : ')' ;
UNSURE : '?' ;
HASH : '#' ;
OTHER : . ;

fragment D : [0-9] ;
fragment X : [0-9a-fA-F] ;
fragment QUOTE : '\'' ;
fragment NAME : [A-Za-z_$] [A-Za-z0-9_.$@-]* ;
fragment LOCKDEP : ('WARNING: ' | 'INFO: ' | '[ INFO: ' | '[ BUG: ' | 'BUG: ')? ;
fragment HARDNESS : [A-Z_]+ 'IRQ' ;
