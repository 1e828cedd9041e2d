/** Characters, tokens and sentences with UTF-16 offsets: the same on every JDK. */
package org.dateline.analysis.text;
