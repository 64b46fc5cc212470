package io.casebook.format.qemu;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;
import io.casebook.format.RotatedName;

import java.util.regex.Pattern;

/// The log that libvirt keeps for each QEMU guest, `/var/log/libvirt/qemu/NAME.log`, also a
/// fragment of one.
public final class QemuDomainLog implements Format {
    /// Of the system's libvirt, or below `.cache` that of a user's.
    private static final Pattern FOLDER = Pattern.compile("(.*/)?libvirt/qemu(/log)?");

    /// In that folder there are only such logs, whatever QEMU printed.
    private static final int IN_FOLDER = 60;

    private static final int IN_FOLDER_AND_FITTING = 97;

    @Override
    public String id() {
        return "qemu-domain-log";
    }

    @Override
    public String title() {
        return "QEMU guest log of libvirt";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var share = new DomainLines().share(head);
        if (!isInFolder(head)) {
            return share;
        }
        return share > 0 ? IN_FOLDER_AND_FITTING : IN_FOLDER;
    }

    private static boolean isInFolder(ArtifactHead head) {
        return FOLDER.matcher(head.path().folder()).matches()
                && RotatedName.of(head.path().fileName()).base().endsWith(".log");
    }

    @Override
    public RecordParser newParser() {
        return new DomainRecords();
    }
}
