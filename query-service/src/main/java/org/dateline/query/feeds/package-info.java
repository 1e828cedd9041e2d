/** The newest articles of a selection as feeds: Atom and JSON Feed. */
package org.dateline.query.feeds;
