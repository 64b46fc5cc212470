// One line of a decoded systemd journal. Each decision is made by one token.
parser grammar SystemdJournalParser;

options { tokenVocab = SystemdJournalLexer; }

line
    : time=TIME host=HOST process=PROCESS fields+=FIELD* end=END_OF_FIELDS TEXT? EOF   # record
    | boot=BOOT EOF                                                                   # reboot
    | TITLE properties+=PROPERTY* EOF                                                 # title
    ;
