/** Records that can't be processed, written aside with cause and origin. */
package org.dateline.enrich.deadletter;
