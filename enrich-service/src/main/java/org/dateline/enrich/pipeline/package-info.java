/** The way of a raw record through the service, batch by batch: store, publish, commit. */
package org.dateline.enrich.pipeline;
