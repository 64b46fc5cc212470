/* One line of a report of the Linux kernel; see KernelTraceLexer. */
parser grammar KernelTraceParser;

options { tokenVocab = KernelTraceLexer; }

line
    : SPEAKER* mark = heading rest = tail EOF                                                                # title
    | SPEAKER* mark = (ODEBUG | REFCOUNT | LOCKS_WARN | LIST_CORRUPTION | SKB_PANIC) tail EOF                     # hint
    | CONTEXT* STACK tail EOF                                                                         # stack
    | CONTEXT+ EOF                                                                                    # context
    | CONTEXT* ADDRESS* unsure = UNSURE? module = OLD_MODULE? place = SYMBOL (module = MODULE)? (SOURCE (module = MODULE)?)? (FLAGS | doubt = UNRELIABLE)* CONTEXT? EOF  # frame
    | DOUBTED place = SYMBOL (module = MODULE)? CLOSE EOF                                               # doubted
    | ADDRESS? name = word SOURCE INLINED EOF                                                         # inlined
    | ADDRESS? (OPEN (name = word | inner = SYMBOL) of = MODULE? CLOSE | name = word) FROM ADDRESS? OPEN? place = SYMBOL module = MODULE? CLOSE? EOF  # armFrame
    | at = pointer EOF                                                                                    # pointed
    | CALLER (ADDRESS | HEX | NUMBER)* place = SYMBOL module = MODULE? EOF                                # returning
    | SPEAKER? CPU cpu = NUMBER (UID uid = NUMBER)? PID pid = NUMBER COMM comm = words tainted = taint version = VERSION tail EOF  # task
    | OLD_TASK pid = NUMBER OTHER? COMM comm = words tainted = taint OPEN? version = VERSION tail EOF                 # oldTask
    | tainted = taint version = VERSION tail EOF                                                                # taintOnly
    | TAINTED flags EOF                                                                               # taintNames
    | SPEAKER* what = (PROCESS | HARDWARE | WORK | MODULES | CODE | OTHER_CPU | OTHER_TASK | OTHER_STACK | CHAIN | END | CUT_HERE | RULER) tail EOF  # labelled
    ;

heading
    : KASAN | KMSAN | KCSAN | KFENCE | UBSAN | KMEMLEAK | NULL_POINTER | PAGING_REQUEST | USER_ACCESS | GENERAL_PROTECTION | DIVIDE_ERROR
    | DOUBLE_FAULT | STACK_SEGMENT | INVALID_OPCODE | OTHER_TRAP | OOPS | INTERNAL_ERROR | UNHANDLED_FAULT | KERNEL_STACK_OVERFLOW
    | KERNEL_BUG | WARNING | PANIC | MACHINE_CHECK | SOFT_LOCKUP | HARD_LOCKUP | RCU_STALL | HUNG_TASK | WORKQUEUE_LOCKUP
    | SLEEPING | SCHEDULING_ATOMIC | CONTEXT_ASSUMED | PREEMPTIBLE | DEADLOCK | LOCK_STATE | RCU_USAGE | LOCK_BALANCE | LOCK_FREED
    | LOCK_HELD_IN_USER | LOCK_STILL_HELD | LOCK_CONTENTION | NESTED_LOCK | WAIT_CONTEXT | UNREGISTERED_LOCK | SPINLOCK | BAD_PAGE
    | SLAB | OLD_SLAB | DENTRY | BUSY_INODES | FILE_COUNT | OTHER_BUG | NETDEVICE | BAD_STACK
    ;

// The symbols in it are what is looked for; the rest is read as text.
tail
    : (place += SYMBOL | ~SYMBOL)*
    ;

// Behind it on one line: where it was called from, registers, the line of the source.
pointer
    : POINTER (SEGMENT | ADDRESS | HEX | NUMBER | OTHER | OPEN | DOUBTED)* module = OLD_MODULE? place = SYMBOL (module = MODULE tail | ~MODULE tail)?
    ;

words
    : (~(TAINTED | NOT_TAINTED))+
    ;

taint
    : NOT_TAINTED
    | TAINTED letters = flags
    ;

// One letter each; since Linux 6.12 with their names, too, on a line of their own: [W]=WARN
flags
    : (WORD | HEX | MODULE | OTHER)*
    ;

word
    : WORD | IN | AT | FROM | HEX
    ;
