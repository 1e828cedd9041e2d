/** The commands behind {@code ./dateline}: the whole stack on one machine, and the small tools to use it. */
package org.dateline.launcher;
