/** Runs PostgreSQL, Kafka and the three services on this machine. */
package org.dateline.launcher.up;
