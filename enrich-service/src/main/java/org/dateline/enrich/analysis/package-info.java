/** The analysis engine inside the service: from a pushed article to its tags, on all cores, within a time limit. */
package org.dateline.enrich.analysis;
