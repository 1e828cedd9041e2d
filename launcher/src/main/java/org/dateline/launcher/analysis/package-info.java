/** The analysis library's own command line. */
package org.dateline.launcher.analysis;
