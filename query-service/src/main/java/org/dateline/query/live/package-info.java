/**
 * The live stream: what happens to articles, as server-sent events, fed by this instance's own reader of
 * {@code articles.enriched} and looked up in the store, so that whatever is announced here can be asked for.
 */
package org.dateline.query.live;
