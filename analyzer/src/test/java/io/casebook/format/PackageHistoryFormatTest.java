package io.casebook.format;

import io.casebook.format.packages.PackageHistory;

class PackageHistoryFormatTest extends FormatContract {
    @Override
    Format format() {
        return new PackageHistory();
    }
}
