package io.casebook.format.libvirt;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;
import io.casebook.format.RotatedName;

import java.util.regex.Pattern;

/// What libvirt's daemons write to a file or to standard error: `libvirtd.log`, `virtqemud.log` and
/// siblings, also a fragment of one.
public final class LibvirtdLog implements Format {
    private static final Pattern NAME = Pattern.compile("(libvirt|virt[a-z]+)d(-admin)?\\.log");

    /// With a fitting name, a few lines are enough.
    private static final int NAMED = 70;

    @Override
    public String id() {
        return "libvirtd-log";
    }

    @Override
    public String title() {
        return "libvirt daemon log";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var share = new LibvirtdLines().share(head);
        var named = NAME.matcher(RotatedName.of(head.path().fileName()).base()).matches();
        return named && share > 0 ? Math.max(share, NAMED) : share;
    }

    @Override
    public RecordParser newParser() {
        return new LibvirtdRecords();
    }
}
