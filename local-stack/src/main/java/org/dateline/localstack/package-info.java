/** A real PostgreSQL server and a real Kafka broker without Docker, for the one-command launcher and for tests. */
package org.dateline.localstack;
