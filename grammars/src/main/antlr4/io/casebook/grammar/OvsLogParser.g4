/* One line of an Open vSwitch daemon. */
parser grammar OvsLogParser;

options { tokenVocab = OvsLogLexer; }

line
    : time = (STAMP | OLD_STAMP) sequence = SEQUENCE module = MODULE thread = THREAD? BAR
        level = LEVEL_NAME said = body OTHER? TEXT? EOF
    ;

body
    : DROPPED (dropped = COUNT (LOG_MESSAGES (seconds = COUNT SECONDS?)?)?)? # limited
    | LONG_POLL (interval = COUNT POLL_INTERVAL?)? # slow
    | (LOG_MESSAGES | COUNT | POLL_INTERVAL | SECONDS)* # plain
    ;
