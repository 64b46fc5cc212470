/* One line of a report of the Linux kernel; see KernelTraceLexer. */
parser grammar KernelTraceParser;

options { tokenVocab = KernelTraceLexer; }

line
    : SPEAKER* mark = heading rest = tail EOF                                                                # title
    | SPEAKER* mark = (ODEBUG | REFCOUNT | LOCKS_WARN | LIST_CORRUPTION) tail EOF                     # hint
    | CONTEXT* STACK tail EOF                                                                         # stack
    | CONTEXT+ EOF                                                                                    # context
    | CONTEXT* ADDRESS* unsure = UNSURE? place = SYMBOL module = MODULE? (SOURCE module = MODULE?)? (FLAGS | doubt = UNRELIABLE)* CONTEXT? EOF  # frame
    | ADDRESS? name = word SOURCE INLINED EOF                                                         # inlined
    | ADDRESS? (OPEN (word | SYMBOL) CLOSE | word) FROM ADDRESS? OPEN? place = SYMBOL module = MODULE? CLOSE? EOF  # armFrame
    | at = pointer EOF                                                                                    # pointed
    | SPEAKER? CPU cpu = NUMBER (UID NUMBER)? PID pid = NUMBER COMM comm = words tainted = taint version = VERSION tail EOF  # task
    | OLD_TASK pid = NUMBER OTHER? COMM comm = words tainted = taint version = VERSION tail EOF                 # oldTask
    | taint version = VERSION tail EOF                                                                # taintOnly
    | TAINTED flags EOF                                                                               # taintNames
    | what = (HARDWARE | WORK | MODULES | CODE | OTHER_CPU | OTHER_STACK | CHAIN | END | CUT_HERE | RULER) tail EOF  # labelled
    ;

heading
    : KASAN | KMSAN | KCSAN | KFENCE | UBSAN | KMEMLEAK | NULL_POINTER | PAGING_REQUEST | GENERAL_PROTECTION | DIVIDE_ERROR
    | DOUBLE_FAULT | STACK_SEGMENT | INVALID_OPCODE | OTHER_TRAP | OOPS | INTERNAL_ERROR | UNHANDLED_FAULT | KERNEL_STACK_OVERFLOW
    | KERNEL_BUG | WARNING | PANIC | MACHINE_CHECK | SOFT_LOCKUP | HARD_LOCKUP | RCU_STALL | HUNG_TASK | WORKQUEUE_LOCKUP
    | SLEEPING | SCHEDULING_ATOMIC | PREEMPTIBLE | DEADLOCK | RCU_USAGE | LOCK_BALANCE | LOCK_FREED | LOCK_HELD_IN_USER | NESTED_LOCK
    | WAIT_CONTEXT | UNREGISTERED_LOCK | SPINLOCK | BAD_PAGE | DENTRY | OTHER_BUG | NETDEVICE | BAD_STACK
    ;

// The symbols in it are what is looked for; the rest is read as text.
tail
    : (place += SYMBOL | ~SYMBOL)*
    ;

pointer
    : POINTER (SEGMENT | ADDRESS | HEX | NUMBER | OTHER | OPEN)* place = SYMBOL module = MODULE?
      (CLOSE | SOURCE | FLAGS | CALLER (ADDRESS | HEX | NUMBER | OTHER)* SYMBOL?)*
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
