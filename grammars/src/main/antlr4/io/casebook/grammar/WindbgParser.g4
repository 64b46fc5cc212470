// One line of what a Windows kernel debugger prints.
parser grammar WindbgParser;

options { tokenVocab = WindbgLexer; }

// Any line but a frame
line
    : BANNER EOF                                                       # banner
    | STARS EOF                                                        # stars
    | name = NAME OPEN code = NUMBER_HEX CLOSE EOF                     # title
    | BRIEF code = NUMBER_HEX COMMA BRACE
        value += NUMBER_HEX (COMMA value += NUMBER_HEX)* END_BRACE EOF # brief
    | ARGUMENTS EOF                                                    # argumentsStart
    | name = ARGUMENT value = NUMBER_HEX (COMMA rest = TEXT?)? EOF     # argument
    | name = FIELD rest = TEXT? EOF                                    # field
    | KEY rest = TEXT? EOF                                             # key
    | KEY_VALUE rest = TEXT? EOF                                       # keyValue
    | (error = SYMBOL_ERROR | SYMBOL_WARNING) rest = TEXT? EOF         # symbolProblem
    | UNRELIABLE rest = TEXT? EOF                                      # unreliable
    | STACK_HEADER rest = TEXT? EOF                                    # stackHeader
    | PROBABLE_CAUSE rest = TEXT? EOF                                  # probableCause
    | FOLLOWUP rest = TEXT? EOF                                        # followup
    | DETAILS EOF                                                      # details
    | ANALYZE_HINT rest = TEXT? EOF                                    # analyzeHint
    | (mark = RULE | mark = DOTS | mark = FENCE TEXT?) EOF             # divider
    | begin = PROMPT rest = TEXT? EOF                                 # prompt
    | DEBUGGER rest = TEXT? EOF                                        # debugger
    | DUMP_FILE rest = TEXT? EOF                                       # dumpFile
    | kind = DUMP_KIND rest = TEXT? EOF                                # dumpKind
    | WINDOWS name += SYSTEM_WORD* KERNEL_VERSION build = SYSTEM_WORD
        (OPEN pack += SYSTEM_WORD+ CLOSE)?
        (UNIPROCESSOR | MULTIPROCESSOR OPEN processors = SYSTEM_WORD SYSTEM_WORD CLOSE)
        BUILD_KIND architecture += SYSTEM_WORD*
        (OPEN alias = SYSTEM_WORD CLOSE)? EOF                          # system
    | PRODUCT rest = TEXT? EOF                                         # product
    | BUILT_BY rest = TEXT? EOF                                        # builtBy
    | MACHINE_NAME rest = TEXT? EOF                                    # machineName
    | KERNEL_BASE rest = TEXT? EOF                                     # kernelBase
    | label = SESSION_TIME WORD? month = WORD day = NUMBER
        time = clock year = NUMBER zone = zoneOffset? EOF              # sessionTime
    | UPTIME (days = NUMBER WORD)? time = clock EOF                    # uptime
    | HEADER_NOTE rest = TEXT? EOF                                     # headerNote
    ;

clock
    : hour = NUMBER COLON minute = NUMBER COLON second = NUMBER (POINT fraction = NUMBER)?
    ;

// The zone in which the debugger prints: "(GMT+8)", "(UTC + 5:30)"
zoneOffset
    : OPEN WORD (sign = SIGN hours = NUMBER (COLON minutes = NUMBER)?)? CLOSE
    ;

// A line of a stack. Of a wrapped frame, the first line may hold addresses alone.
//   x86   childEBP retaddr args nt!KeBugCheckEx+0x1e
//   x64   child-SP retaddr : args : nt!KeBugCheckEx
//   ARM64 the same; any with a frame number before it, or with the call site alone
stackLine
    : place* where = call EOF                                          # frame
    | place+ ELLIPSIS? EOF                                             # addresses
    ;

place
    : ADDRESS
    | NO_ADDRESS
    | INLINE
    | COLON
    ;

call
    : module = MODULE_FUNCTION (PART | PART_BLANK)* written = OFFSET?
        (note = NOTE rest = TEXT?)?                                    # function
    | module = MODULE_OFFSET (NOTE rest = TEXT?)?                      # moduleOffset
    | address = RAW_ADDRESS                                            # rawAddress
    ;
