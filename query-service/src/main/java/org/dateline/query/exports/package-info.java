/**
 * Everything that a selection has, as a file of any size: written page by page with what the client reads, each page
 * as the store has it at that moment.
 */
package org.dateline.query.exports;
