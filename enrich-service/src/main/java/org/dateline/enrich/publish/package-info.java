/** What is said about a stored article on the Kafka topics, and saying it. */
package org.dateline.enrich.publish;
