/** Which language a text is in. */
package org.dateline.analysis.language;
