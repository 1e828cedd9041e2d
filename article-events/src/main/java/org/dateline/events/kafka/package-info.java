/** How events travel on Kafka: topics and their settings, record headers, and what every producer must be set to. */
package org.dateline.events.kafka;
