/** Trains the model of the recogniser; a tool, not used when articles are analysed. */
package org.dateline.analysis.training;
