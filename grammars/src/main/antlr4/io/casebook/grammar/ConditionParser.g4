// The condition of a signature: which of its selections must be seen, how often, in what order,
// how close together, on the same what.
parser grammar ConditionParser;

options { tokenVocab = ConditionLexer; }

condition : expression EOF;

expression : disjunction (COMMA? ALL? ON sameness (AND sameness)*)?;

sameness : SAME NAME;

disjunction : conjunction (OR conjunction)*;

conjunction : term (AND term)*;

term
    : NOT term                                                              # negation
    | LEFT expression RIGHT                                                 # group
    | ALL OF LEFT NAME (COMMA NAME)* RIGHT                                  # allOf
    | COUNT LEFT operand RIGHT comparator QUANTITY window?                  # count
    | DISTINCT LEFT operand COMMA NAME RIGHT comparator QUANTITY window?    # distinct
    | NO operand                                                            # none
    | NO operand window direction operand                                   # absence
    | operand ABSENT                                                        # absent
    | operand window direction operand                                      # nearness
    | operand (THEN operand)+ window?                                       # sequence
    | NAME comparator value                                                 # comparison
    | operand                                                               # presence
    ;

operand
    : NAME                                                                  # selection
    | ANY OF LEFT NAME (COMMA NAME)* RIGHT                                  # anyOf
    ;

window : WITHIN QUANTITY;

direction : BEFORE | AFTER | OF;

comparator : AT_LEAST | AT_MOST | ABOVE | BELOW | EQUAL | IS | AT LEAST | AT MOST;

value : QUANTITY | HEX | NAME | TEXT;
