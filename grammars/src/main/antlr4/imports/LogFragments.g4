// Pieces that several log lexers share.
lexer grammar LogFragments;

fragment BLANK : [ \t] ;
fragment DIGIT : [0-9] ;
fragment HEX : [0-9a-fA-F] ;
fragment TWO : DIGIT DIGIT ;
fragment YEAR : DIGIT DIGIT DIGIT DIGIT ;
fragment CLOCK : TWO ':' TWO ':' TWO ;
fragment FRACTION : [.,] DIGIT+ ;
fragment WEEKDAY : 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun' ;
fragment MONTH
    : 'Jan' | 'Feb' | 'Mar' | 'Apr' | 'May' | 'Jun' | 'Jul' | 'Aug' | 'Sep' | 'Oct' | 'Nov' | 'Dec' ;
fragment OFFSET : 'Z' | [+\-] TWO (':'? TWO)? ;
