package io.casebook.intake.dump;

import java.io.IOException;

/// The memory of the machine that was dumped, by physical address.
interface PhysicalMemory {
    /// Copies bytes that lie in one page.
    ///
    /// @return false where the dump does not hold that page
    boolean read(long physical, byte[] into, int at, int length) throws IOException;

    /// The physical address of a virtual one that the dump's own headers tell of; -1 where they do
    /// not.
    default long ofVirtual(long virtual) {
        return -1;
    }
}
