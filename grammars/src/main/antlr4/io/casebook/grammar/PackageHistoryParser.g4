/* One line of a package manager's log. */
parser grammar PackageHistoryParser;

options { tokenVocab = PackageHistoryLexer; }

line
    : time = (MONTH_TIME | ZONED_TIME) pid = PID? level = LEVEL?
        (action = RPM_ACTION | mark = BEGINNING | OTHER)? text = TEXT? EOF # rpm
    | time = DPKG_TIME said = dpkg EOF # debian
    | time = ZYPP_TIME action = ZYPP_ACTION columns += COLUMN* LAST_COLUMN? EOF # zypp
    | time = APT_START TEXT? EOF # aptStart
    | APT_PART TEXT? EOF # aptPart
    | time = ZYPP_DATED_NOTE TEXT? EOF # datedNote
    | ZYPP_NOTE TEXT? EOF # note
    | OTHER TEXT? EOF # other
    ;

dpkg
    : action = DPKG_ACTION words += WORD* # dpkgAction
    | DPKG_PHASE TEXT? # dpkgPhase
    ;
