/** Keeps the counts of the store up to date, beside the pipeline. */
package org.dateline.enrich.rollups;
