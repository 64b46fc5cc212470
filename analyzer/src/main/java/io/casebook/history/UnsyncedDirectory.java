package io.casebook.history;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

import java.util.Collection;

/// A folder whose files need not outlive a power failure: what is built aside is worth nothing
/// until it is in the index, and the index syncs it.
final class UnsyncedDirectory extends FilterDirectory {
    UnsyncedDirectory(Directory directory) {
        super(directory);
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void syncMetaData() {}
}
