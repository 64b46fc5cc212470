/* One line of cloud-init. */
parser grammar CloudInitLogParser;

options { tokenVocab = CloudInitLogLexer; }

line
    : time = STAMP file = FILE level = LEVEL told = banner? OTHER? TEXT? EOF # logged
    | told = banner OTHER? TEXT? EOF # printed
    | OTHER TEXT? EOF # other
    ;

banner
    : BANNER (number = NUMBER (stage = (RUNNING | FINISHED) (moment = MOMENT up = UP?)?)?)?
    ;
