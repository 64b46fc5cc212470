/// Renders a finished incident as HTML, JSON and Markdown; computes nothing of its own.
@NullMarked
package io.casebook.report;

import org.jspecify.annotations.NullMarked;
