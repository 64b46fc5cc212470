/*
 * What package managers write of their work:
 *   Mar 15 06:03:08 Updated: 10:qemu-kvm-1.5.3-126.el7.x86_64           yum.log
 *   2020-03-15T06:03:08Z SUBDEBUG Upgrade: qemu-kvm-4.2.0-1.x86_64      dnf.rpm.log, also dnf.log, hawkey.log
 *   2017-03-15 06:03:08 install qemu:amd64 <none> 1:2.5                 dpkg.log (dpkg, lib/dpkg/log.c)
 *   2017-03-15 06:03:08|install|qemu|2.5-1|x86_64||main|ab12|           zypp/history (libzypp, HistoryLog.cc)
 *   Start-Date: 2017-03-15  06:03:08 and what follows                   apt/history.log (apt, deb/dpkgpm.cc)
 */
lexer grammar PackageHistoryLexer;

import LogFragments;

options { superClass = LineLexer; }

MONTH_TIME : MONTH BLANK+ DIGIT DIGIT? BLANK CLOCK ' ' -> mode(RPM) ;
ZONED_TIME : DATE 'T' CLOCK OFFSET ' ' -> mode(RPM) ;
DPKG_TIME : DATE ' ' CLOCK ' ' -> mode(DPKG) ;
ZYPP_TIME : DATE ' ' CLOCK '|' -> mode(ZYPP) ;
ZYPP_DATED_NOTE : '# ' DATE ' ' CLOCK ' ' -> mode(MESSAGE) ;
ZYPP_NOTE : '# ' -> mode(MESSAGE) ;
APT_START : 'Start-Date: ' ' '* DATE ' '+ CLOCK -> mode(MESSAGE) ;
APT_PART
    : ( 'Commandline' | 'Requested-By' | 'Comment' | 'Install' | 'Reinstall' | 'Upgrade'
      | 'Downgrade' | 'Remove' | 'Purge' | 'Error' | 'End-Date'
      ) ': ' -> mode(MESSAGE)
    ;
OTHER : . -> mode(MESSAGE) ;

mode RPM;
PID : '[' DIGIT+ '] ' ;
LEVEL
    : ( 'TRACE' | 'SUBDEBUG' | 'DDEBUG' | 'DEBUG' | 'INFO' | 'NOTICE' | 'WARNING' | 'ERROR'
      | 'CRITICAL'
      ) ('-' DIGIT+)? ' '
    ;
RPM_ACTION
    : ( 'Installed' | 'Install' | 'Dep-Installed' | 'Updated' | 'Update' | 'Upgraded' | 'Upgrade'
      | 'Dep-Updated' | 'Erased' | 'Erase' | 'Removed' | 'Remove' | 'Obsoleted' | 'Obsoleting'
      | 'Reinstalled' | 'Reinstall' | 'Downgraded' | 'Downgrade' | 'Cleanup'
      ) ': ' -> mode(MESSAGE)
    ;
BEGINNING : '--- logging initialized ---' -> mode(MESSAGE) ;
RPM_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode DPKG;
DPKG_ACTION
    : ( 'install' | 'upgrade' | 'configure' | 'trigproc' | 'remove' | 'purge' | 'disappear'
      | 'status ' STATE
      ) ' '+ -> mode(WORDS)
    ;
DPKG_PHASE : ('startup ' ('archives' | 'packages') | 'conffile ') -> mode(MESSAGE) ;
DPKG_OTHER : . -> type(OTHER), mode(MESSAGE) ;
fragment STATE
    : 'not-installed' | 'config-files' | 'half-installed' | 'unpacked' | 'half-configured'
    | 'triggers-awaited' | 'triggers-pending' | 'installed'
    ;

mode WORDS;
WORD : ~' '+ ' '* ;

// The first column is padded.
mode ZYPP;
ZYPP_ACTION
    : ( 'install' | 'remove' | 'command' | 'patch' | 'radd' | 'rremove' | 'ralias' | 'rurl'
      ) ' '* '|' -> mode(COLUMNS)
    ;
ZYPP_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode COLUMNS;
COLUMN : ~'|'* '|' ;
LAST_COLUMN : ~'|'+ ;

// The rest of the line is one token; see LineLexer.
mode MESSAGE;
TEXT : ~[\n]+ ;

fragment DATE : YEAR '-' TWO '-' TWO ;
