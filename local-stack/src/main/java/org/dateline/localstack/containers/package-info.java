/** The servers of the official images, by Testcontainers: for tests on machines with a container engine. */
package org.dateline.localstack.containers;
