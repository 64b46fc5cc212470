// The words of a signature's condition.
lexer grammar ConditionLexer;

AND : 'and';
OR : 'or';
NOT : 'not';
NO : 'no';
ABSENT : 'absent';
ANY : 'any';
ALL : 'all';
OF : 'of';
ON : 'on';
SAME : 'same';
THEN : 'then';
WITHIN : 'within';
BEFORE : 'before';
AFTER : 'after';
COUNT : 'count';
DISTINCT : 'distinct';
AT : 'at';
LEAST : 'least';
MOST : 'most';
IS : 'is';

LEFT : '(';
RIGHT : ')';
COMMA : ',';
AT_LEAST : '>=';
AT_MOST : '<=';
ABOVE : '>';
BELOW : '<';
EQUAL : '=';

QUANTITY : [0-9]+ ('.' [0-9]+)? UNIT?;
HEX : '0x' [0-9a-fA-F]+;
NAME : [A-Za-z] [A-Za-z0-9_.-]*;
TEXT : '"' ~["\r\n]* '"' | '\'' ~['\r\n]* '\'';
BLANK : [ \t\r\n]+ -> skip;
// Anything else is a token too, so that the parser and not the lexer complains of it.
OTHER : . ;

fragment UNIT : 'ns' | 'us' | 'ms' | 's' | 'm' | 'h' | 'd' | 'KiB' | 'MiB' | 'GiB' | 'KB' | 'MB' | 'GB' | 'B' | '%';
