/* One line of Pacemaker or Corosync. */
parser grammar ClusterLogParser;

options { tokenVocab = ClusterLogLexer; }

line
    : time = STAMP said = entry OTHER? TEXT? EOF
    ;

entry
    : pid = PID node = NODE_NAME what = numbered # numberFirst
    | COROSYNC level = ENGINE_LEVEL? subsystem = SUBSYSTEM # engine
    | node = HOST daemon = DAEMON_NAME place = PLACE level = LEVEL # daemon
    ;

numbered
    : program = PROGRAM_NAME place = PLACE? level = LEVEL function = FUNCTION? # program
    | COROSYNC level = ENGINE_LEVEL? subsystem = SUBSYSTEM # numberedEngine
    ;
