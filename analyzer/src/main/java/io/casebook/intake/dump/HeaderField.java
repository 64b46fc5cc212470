package io.casebook.intake.dump;

/// Where the fields of a Windows kernel dump's header stand (`DUMP_HEADER64`, `DUMP_HEADER32` of
/// the Windows SDK's mindumpdef.h). What the kernel does not fill holds `PAGE` again and again.
enum HeaderField {
    MAJOR_VERSION(0x8, 0x8),
    BUILD(0xc, 0xc),
    DIRECTORY_TABLE(0x10, 0x10),
    LOADED_MODULES(0x20, 0x18),
    ACTIVE_PROCESSES(0x28, 0x1c),
    MACHINE(0x30, 0x20),
    PROCESSORS(0x34, 0x24),
    BUGCHECK(0x38, 0x28),
    ARGUMENTS(0x40, 0x2c),
    VERSION_USER(0x60, 0x3c),
    DEBUGGER_DATA(0x80, 0x60),
    MEMORY(0x88, 0x64),
    EXCEPTION(0xf00, 0x7d0),
    DUMP_TYPE(0xf98, 0xf88),
    SPACE(0xfa0, 0xfa0),
    SYSTEM_TIME(0xfa8, 0xfc0),
    COMMENT(0xfb0, 0x820),
    UPTIME(0x1030, 0xfb8),
    CONTENTS(0x1038, 0xf8c),
    SECONDARY(0x103c, 0xf90),
    PRODUCT(0x1040, 0xf94),
    SUITES(0x1044, 0xf98),
    WRITER(0x1048, 0xf9c),
    ATTRIBUTES(0x1050, 0x8a0),
    BOOT(0x1054, 0x8a4);

    private final int wide;
    private final int narrow;

    HeaderField(int wide, int narrow) {
        this.wide = wide;
        this.narrow = narrow;
    }

    int at(boolean is64) {
        return is64 ? wide : narrow;
    }
}
