package io.casebook.format.command.guest;

import io.casebook.format.Format;
import io.casebook.format.command.CommandFormat;
import io.casebook.format.command.RecordShape;

import java.util.List;

/// The formats of this package.
public final class GuestOutputs {
    /// All of them.
    public static final List<Format> ALL =
            List.of(
                    new DomainXml(),
                    new CommandFormat(
                            "guest-list",
                            "guests of a host (virsh list, xl list)",
                            "virsh(?:_-r)?_list|xl_list|xm_list|virsh-list|xl-list",
                            RecordShape.ONE,
                            GuestListReader::new));

    private GuestOutputs() {}
}
