/* One line of Xen's console, of its daemon or of a tool. */
parser grammar XenLogParser;

options { tokenVocab = XenLogLexer; }

line
    : (OPEN kept = STAMP CLOSE)? who = (XEN | GUEST) time = (SINCE_BOOT | DATED)? what = body EOF # console
    | OPEN time = STAMP process = DAEMON (level = DAEMON_LEVEL)? (place = PLACE)? FIRST? TEXT? EOF # daemon
    | tool = LIBXL level = TOOL_LEVEL (place = SOURCE)? FIRST? TEXT? EOF # tooled
    | XL TEXT? EOF # watched
    ;

body
    : VERSION value = VALUE TEXT? # version
    | COMMAND_LINE value = TEXT? # commandLine
    | CHANGESET value = TEXT? # changeset
    | TIMER value = TEXT? # timer
    | CPUS value = VALUE TEXT? # cpus
    | FIRST? TEXT? # plain
    ;
