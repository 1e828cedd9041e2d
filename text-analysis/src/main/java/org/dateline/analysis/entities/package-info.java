/** Who, where and what a text names: finding mentions sentence by sentence, then one identity per entity. */
package org.dateline.analysis.entities;
