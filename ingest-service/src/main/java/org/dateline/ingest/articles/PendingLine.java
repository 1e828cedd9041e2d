package org.dateline.ingest.articles;

/** A line to be read and the receipt to be filled in for it. */
record PendingLine(Line line, Receipt receipt) {}
