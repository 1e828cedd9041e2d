/** Records of {@code articles.raw} as they come: reading, checking, and their order. */
package org.dateline.enrich.raw;
