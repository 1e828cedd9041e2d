package org.dateline.analysis.values;

/**
 * A date or an amount in a text.
 *
 * @param type {@code DATE} or {@code MONEY}
 * @param start first UTF-16 unit
 * @param end after the last UTF-16 unit
 * @param value normalised: {@code 2026-03-12}, {@code 2026-03}, {@code --03-12}; {@code USD 3500000}
 */
record Value(String type, int start, int end, String value) {

    static final String DATE = "DATE";
    static final String MONEY = "MONEY";
}
