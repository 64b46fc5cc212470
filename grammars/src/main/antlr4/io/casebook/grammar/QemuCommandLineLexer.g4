/*
 * A command line of QEMU as libvirt logs it (virCommandToString: words in '...' where they need it,
 * perhaps a backslash at each line's end) or as ps prints it (no quoting at all). A value is a list of
 * key=value and flags parted by commas, a comma inside doubled (qemu-options.hx, util/qemu-option.c),
 * or a JSON object. Quotes are left out; every other byte is in a token, and nothing is an error.
 */
lexer grammar QemuCommandLineLexer;

// Between words.
BLANK : GAP ;
OPTION : '-' '-'? LETTER OPTION_PART* ;
EMPTY : '\'\'' -> type(TEXT), mode(VALUE) ;
QUOTED_OPEN : '\'{' -> type(OPEN), mode(QUOTED), pushMode(JSON) ;
OPEN : '{' -> mode(VALUE), pushMode(JSON) ;
QUOTE : '\'' -> skip, mode(QUOTED) ;
FIRST_COMMA : ',' -> type(COMMA), mode(VALUE) ;
FIRST_EQUALS : '=' -> type(EQUALS), mode(VALUE) ;
FIRST_TEXT : (~[,=' \t\r\n{] | ',,') PLAIN* -> type(TEXT), mode(VALUE) ;

// Inside a word.
mode VALUE;
VALUE_END : GAP -> type(BLANK), mode(DEFAULT_MODE) ;
ESCAPED_QUOTE : '\\\'' -> type(TEXT) ;
REOPENED : '\'' -> skip, mode(QUOTED) ;
COMMA : ',' ;
EQUALS : '=' ;
TEXT : PLAIN+ ;

// Between quotes.
mode QUOTED;
QUOTED_COMMA : ',' -> type(COMMA) ;
QUOTED_EQUALS : '=' -> type(EQUALS) ;
QUOTED_TEXT : (~[,='] | ',,')+ -> type(TEXT) ;
CLOSED : '\'' -> skip, mode(VALUE) ;

// Inside a JSON object, which is kept flat. An option cannot stand there, so one that does ends an
// object that was cut.
mode JSON;
JSON_OPEN : [{[] -> type(OPEN), pushMode(JSON) ;
CLOSE : [}\]] -> popMode ;
KEY : QUOTATION [ \t\r\n]* ':' ;
STRING : QUOTATION ;
LITERAL : ('-' [0-9] | [A-Za-z0-9]) [A-Za-z0-9+.-]* ;
JSON_OPTION : '-' LETTER OPTION_PART* -> type(OPTION), mode(DEFAULT_MODE) ;
JSON_OTHER : . -> skip ;

fragment LETTER : [A-Za-z] ;
fragment OPTION_PART : [A-Za-z0-9_.+-] ;
fragment GAP : ([ \t\r\n] | '\\' [ \t]* '\r'? '\n')+ ;
fragment PLAIN : ~[,=' \t\r\n] | ',,' ;
// The closing mark may be cut off; so each byte is looked at once.
fragment QUOTATION : '"' (~["\\] | '\\' .)* '"'? ;
