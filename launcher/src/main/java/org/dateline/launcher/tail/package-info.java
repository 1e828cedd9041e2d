/** Shows what a consumer of a topic sees. */
package org.dateline.launcher.tail;
