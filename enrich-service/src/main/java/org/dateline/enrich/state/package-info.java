/** What an article is and what the next raw record makes of it: pure functions, no input or output. */
package org.dateline.enrich.state;
