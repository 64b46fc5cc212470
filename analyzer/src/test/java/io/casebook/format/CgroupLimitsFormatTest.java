package io.casebook.format;

class CgroupLimitsFormatTest extends NamedOutputContract {
    @Override
    Format format() {
        return Formats.byId("cgroup-limits").orElseThrow();
    }
}
