/** Shows the whole way on a bundled set of articles. */
package org.dateline.launcher.demo;
