/** Topics: a taxonomy of weighted words in data files, and a scorer that explains every score by the words that made it. */
package org.dateline.analysis.topics;
