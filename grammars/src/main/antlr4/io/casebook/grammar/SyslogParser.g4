// One line of syslog or journalctl. Each decision is made by one token.
parser grammar SyslogParser;

options { tokenVocab = SyslogLexer; }

line
    : priority=PRIORITY?
      time=( BSD_TIME
           | YEAR_DAY_TIME
           | DAY_YEAR_TIME
           | DAY_TIME_YEAR
           | ISO_TIME
           | FULL_TIME
           | MONOTONIC_TIME
           | EPOCH_TIME
           )
      host=HOST? facility=FACILITY? process=(PROCESS | KERNEL)?
      (OTHER | REPEATED)? TEXT? EOF                                         # record
    | version=VERSION time=(ISO_TIME | NO_TIME)
      host=WORD application=WORD number=WORD id=WORD
      (NO_DATA | elements+=element+) (end=END_OF_DATA TEXT?)? EOF           # structured
    | boot=(REBOOT | BOOT) EOF                                              # reboot
    | NOTE TEXT? EOF                                                        # note
    | OTHER TEXT? EOF                                                       # other
    ;

element
    : id=ELEMENT parameters+=PARAMETER* END_OF_ELEMENT
    ;
