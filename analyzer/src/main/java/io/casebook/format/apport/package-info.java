/// Problem reports of Ubuntu's apport: a crash of a program or a kernel, or a package that could
/// not be installed.
@NullMarked
package io.casebook.format.apport;

import org.jspecify.annotations.NullMarked;
