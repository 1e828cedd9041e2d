/** Measures the engine against articles that people have tagged. */
package org.dateline.analysis.evaluation;
