/** Whether the pipeline runs or waits, and how it waits. */
package org.dateline.enrich.status;
