/*
 * cloud-init.log, "%(asctime)s - %(filename)s[%(levelname)s]: %(message)s" (config/cloud.cfg.d/
 * 05_logging.cfg), and the banners of cloud-init-output.log (cloudinit/cmd/main.py, welcome_format,
 * and config/cc_final_message.py):
 *   2017-03-15 06:03:08,894 - util.py[DEBUG]: text
 *   Cloud-init v. 0.7.9 running 'init' at Wed, 15 Mar 2017 06:03:08 +0000. Up 5.65 seconds.
 */
lexer grammar CloudInitLogLexer;

import LogFragments;

options { superClass = LineLexer; }

STAMP : YEAR '-' TWO '-' TWO ' ' CLOCK FRACTION ' - ' -> mode(SOURCE) ;
BANNER : 'Cloud-init v. ' -> mode(VERSION) ;
OTHER : . -> mode(MESSAGE) ;

mode SOURCE;
FILE : [A-Za-z0-9_.\-]+ ;
LEVEL : '[' [A-Z]+ ']: ' -> mode(BODY) ;
SOURCE_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode BODY;
BODY_BANNER : 'Cloud-init v. ' -> type(BANNER), mode(VERSION) ;
BODY_OTHER : . -> type(OTHER), mode(MESSAGE) ;

mode VERSION;
NUMBER : ~[ \t]+ ;
RUNNING : ' running \'' ~[']* '\' at ' -> mode(MOMENTS) ;
FINISHED : ' finished at ' -> mode(MOMENTS) ;
VERSION_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// As RFC 2822 writes it.
mode MOMENTS;
MOMENT : WEEKDAY ', ' DIGIT DIGIT? ' ' MONTH ' ' YEAR ' ' CLOCK ' ' [+\-] TWO TWO ;
UP : '. Up ' DIGIT+ ('.' DIGIT+)? ' seconds' ;
MOMENTS_OTHER : . -> type(OTHER), mode(MESSAGE) ;

// The rest of the line is one token; see LineLexer.
mode MESSAGE;
TEXT : ~[\n]+ ;
