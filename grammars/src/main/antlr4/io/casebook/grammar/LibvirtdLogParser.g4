/* One line of a libvirt daemon's log. */
parser grammar LibvirtdLogParser;

options { tokenVocab = LibvirtdLogLexer; }

line
    : MARGIN? time = (STAMP | TIME_OF_DAY) colon = SEPARATOR thread = THREAD? said = entry EOF # dated
    | MARGIN? level = (LIBRARY_ERROR | LIBRARY_WARNING) TEXT? EOF # library
    ;

entry
    : level = (DEBUG | INFO | WARNING | ERROR) what = body # levelled
    | FIRST? TEXT? # bare
    ;

body
    : place = PLACE TEXT? # placed
    | LIBVIRT_VERSION (number = NUMBER (PACKAGE packaged = TEXT?)?)? trailing # version
    | HOSTNAME name = TEXT? # hostname
    | FIRST? TEXT? # plain
    ;

trailing
    : (FIRST TEXT?)?
    ;
