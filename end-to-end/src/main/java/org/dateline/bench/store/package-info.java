/** A store of any size, filled directly, for the benchmark of the queries. Sees nothing of the other packages. */
package org.dateline.bench.store;
