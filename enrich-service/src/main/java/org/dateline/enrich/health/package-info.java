/** What an orchestrator asks. */
package org.dateline.enrich.health;
