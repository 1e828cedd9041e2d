/** Sends articles to the ingest service, and takes them back. */
package org.dateline.launcher.push;
