/* One line of a guest's log. */
parser grammar QemuDomainLogParser;

options { tokenVocab = QemuDomainLogLexer; }

line
    : MARGIN? said = entry EOF
    ;

entry
    : LIBVIRT_STAMP STARTING (LIBVIRT_VERSION of = versions | rest) # start
    | LIBVIRT_STAMP SHUTTING_DOWN (REASON reason = WORD?)? rest # shutdown
    | LIBVIRT_STAMP THREAD?
        level = (DAEMON_DEBUG | DAEMON_INFO | DAEMON_WARNING | DAEMON_ERROR) rest # daemon
    | LIBVIRT_STAMP THREAD? rest # note
    | QEMU_STAMP? program = PROGRAM TERMINATING
        (signal = NUMBER (FROM pid = NUMBER sender = SENDER?)?)? rest # terminated
    | QEMU_STAMP? program = PROGRAM LOCATION? level = (WARNING | ERROR | INFO)? rest # device
    | QEMU_STAMP rest # stamped
    | source = LIBRARY DOMAIN* level = (WARNING | ERROR | CRITICAL | INFO)? rest # library
    | LIBVIRT_ERROR rest # failure
    | CPU_STOPPED rest # stopped
    | REGISTERS rest # registers
    | COMMAND rest # command
    | OPTION rest # option
    | REDIRECTED rest # redirected
    | level = (WARNING | ERROR | INFO) rest # prefixed
    | FUNCTION rest # chatter
    | OTHER TEXT? # other
    ;

versions
    : libvirt = part (PACKAGE packaged = part)? (QEMU_VERSION qemu = qemuVersion)?
        (KERNEL kernel = part)? (HOSTNAME host = part)?
    ;

qemuVersion
    : number = NUMBER? built = part?
    ;

part
    : PART+
    ;

rest
    : OTHER? TEXT?
    ;
