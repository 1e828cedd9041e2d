/** Dates and amounts of money by rule, with normalised values: ISO 8601 and ISO 4217. */
package org.dateline.analysis.values;
