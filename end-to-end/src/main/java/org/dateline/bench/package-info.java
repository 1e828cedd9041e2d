/**
 * The benchmark behind {@code ./dateline bench}: starts everything as separate processes, puts load on it from outside,
 * and measures beside it, with the same data on the same machine, how fast the things below it are.
 */
package org.dateline.bench;
