package io.casebook.model;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// The line of a field in a problem report of Ubuntu's apport (`problem_report.py`): `Key: value`,
/// or `Key:` where the value stands in the lines behind it.
///
/// @param value without blanks around it; may be empty
public record ReportField(String name, String value) {
    private static final Pattern NAME = Pattern.compile("([\\w.-]{1,200}):(?= |\\z)");

    /// Null where the line, which is without its break, is no such line.
    public static @Nullable ReportField of(String line) {
        var name = NAME.matcher(line);
        return name.lookingAt()
                ? new ReportField(name.group(1), line.substring(name.end()).strip())
                : null;
    }
}
