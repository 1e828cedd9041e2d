/** Known entities: data files, their rules, and finding the names in a text. */
package org.dateline.analysis.gazetteer;
