package io.casebook.format;

import io.casebook.format.cluster.ClusterLog;

class ClusterLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new ClusterLog();
    }
}
