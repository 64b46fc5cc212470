package io.casebook.format.command.software;

import io.casebook.format.Format;
import io.casebook.format.command.CommandFormat;
import io.casebook.format.command.RecordShape;

import java.util.List;

/// The formats of this package.
public final class SoftwareOutputs {
    /// All of them.
    public static final List<Format> ALL =
            List.of(
                    new CommandFormat(
                            "rpm-packages",
                            "installed packages (rpm -qa)",
                            "installed-rpms|package-data|(?:sh_-c_)?rpm(?:_-[a-z-]{1,20})?_-qa"
                                    + "|rpm-qa|rpm_-qa|rpms",
                            RecordShape.ONE,
                            RpmReader::new),
                    new CommandFormat(
                            "dpkg-packages",
                            "installed packages (dpkg -l)",
                            "dpkg_-l|dpkg-l|installed-debs|dpkg",
                            RecordShape.ONE,
                            DpkgReader::new),
                    new CommandFormat(
                            "settings",
                            "settings of services (/etc/default, /etc/sysconfig, /etc/libvirt)",
                            "etc/(?:default|sysconfig)/[\\w.@-]{1,80}|etc/libvirt/[\\w-]{1,40}\\.conf"
                                + "|libvirtd\\.conf|qemu\\.conf|qemu-kvm",
                            RecordShape.LINES,
                            SettingReader::new));

    private SoftwareOutputs() {}
}
