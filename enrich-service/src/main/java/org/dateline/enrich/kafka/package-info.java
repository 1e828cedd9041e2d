/** The Kafka clients and their settings. */
package org.dateline.enrich.kafka;
