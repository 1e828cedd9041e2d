/** Keeps the counts and the search index of the store up to date, beside the pipeline. */
package org.dateline.enrich.upkeep;
