package org.dateline.query.live;

/**
 * A change and where the log has it.
 *
 * @param eventId the event's {@code ce_id}, equal when it is sent again, or null
 */
record LoggedChange(int partition, long offset, String eventId, Change change) {}
