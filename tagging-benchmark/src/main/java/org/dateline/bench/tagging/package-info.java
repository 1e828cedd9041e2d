/** Speed of the tagging, and Stanford CoreNLP's recogniser on the same articles. Built with the profile {@code jmh} only. */
package org.dateline.bench.tagging;
