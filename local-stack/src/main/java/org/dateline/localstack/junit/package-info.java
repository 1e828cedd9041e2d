/** The one test resource by which every service's tests get their PostgreSQL and Kafka. */
package org.dateline.localstack.junit;
