/** What a valid article is: every limit and rule, said once. */
package org.dateline.events.rules;
