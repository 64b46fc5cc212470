/* One line of an OpenStack service. */
parser grammar OpenstackLogParser;

options { tokenVocab = OpenstackLogLexer; }

line
    : origin = ORIGIN? time = STAMP host = HOST? pid = PID? level = (LEVEL | EXCEPTION) name = NAME
        said = context instance = INSTANCE? OTHER? TEXT? EOF
    ;

context
    : request = REQUEST # requested
    | NO_REQUEST # unrequested
    | # none
    ;
