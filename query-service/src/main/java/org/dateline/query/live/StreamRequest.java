package org.dateline.query.live;

import org.dateline.query.selection.Selection;

/**
 * What a client asks to be told.
 *
 * @param from where to begin
 * @param isResumed whether the client gave the position
 */
record StreamRequest(Selection selection, StreamPosition from, boolean isResumed) {}
