/** The Kafka topics: created if missing, compared with the contract if there. */
package org.dateline.enrich.topics;
