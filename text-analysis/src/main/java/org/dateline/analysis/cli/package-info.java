/** The command line of the engine. */
package org.dateline.analysis.cli;
