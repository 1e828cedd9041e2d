/**
 * What makes an article the same article (its id) and the same text (its content hash). Frozen for version 1: a change
 * here would give every article a new id.
 */
package org.dateline.events.identity;
