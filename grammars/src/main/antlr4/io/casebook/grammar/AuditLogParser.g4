/* One line of an audit log. */
parser grammar AuditLogParser;

options { tokenVocab = AuditLogLexer; }

line
    : node = NODE? type = TYPE time = (EPOCH | CALENDAR) body = TEXT? EOF # record
    | (RULER | WHEN) TEXT? EOF # heading
    | OTHER TEXT? EOF # other
    ;
