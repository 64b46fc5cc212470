package io.casebook.format;

import io.casebook.format.audit.AuditLog;

class AuditLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new AuditLog();
    }
}
