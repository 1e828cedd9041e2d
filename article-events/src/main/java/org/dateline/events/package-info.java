/**
 * The event contract of Dateline: what travels on the Kafka topics, under which names and settings, and what identifies
 * an article. A consumer written in Java can depend on this package alone.
 */
package org.dateline.events;
