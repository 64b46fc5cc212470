/* A whole command line: environment and binary, then the options with their values. */
parser grammar QemuCommandLineParser;

options { tokenVocab = QemuCommandLineLexer; }

command
    : BLANK? (word (BLANK word)* BLANK?)? option* EOF
    ;

option
    : OPTION word? (BLANK word)* BLANK?
    ;

word
    : json (TEXT | EQUALS | COMMA)*
    | list
    ;

list
    : property (COMMA property?)*
    | (COMMA property?)+
    ;

property
    : name (EQUALS value?)?
    | EQUALS value?
    ;

name
    : TEXT+
    ;

value
    : (TEXT | EQUALS)+
    ;

json
    : OPEN (KEY | STRING | LITERAL | OPEN | CLOSE)*
    ;
