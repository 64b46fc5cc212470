/// What commands print and configuration files hold, as facts about a host or its guests. This
/// package is the common part: how such a text is recognised and cut into records. The packages
/// below it hold the kinds, each one small [OutputReader] and a row in its package's table.
@NullMarked
package io.casebook.format.command;

import org.jspecify.annotations.NullMarked;
