/** The statements of the pipeline: states read and locked, rows and tags written, one statement per table and batch. */
package org.dateline.enrich.store;
