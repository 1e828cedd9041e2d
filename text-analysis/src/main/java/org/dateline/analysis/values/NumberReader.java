package org.dateline.analysis.values;

import java.math.BigDecimal;

/**
 * Reads numbers as English or Spanish writes them: {@code 1,500.50}, {@code 1,00,000}; in Spanish {@code 1.500,50} as well as
 * {@code 1,500.50}, where a single separator before exactly three digits counts thousands; in both {@code 1 500 000}.
 */
final class NumberReader {

    private final String text;
    private final boolean english;
    /** After the number. */
    int end;
    /** Whether it has separators of thousands. */
    boolean grouped;

    private int start;
    private int point;

    NumberReader(String text, boolean english) {
        this.text = text;
        this.english = english;
    }

    /** Reads the number that starts here; false if it isn't written as numbers are. */
    boolean read(int from) {
        start = from;
        point = -1;
        grouped = false;
        end = Around.digits(text, from);
        while (isSeparator(end) && Around.isDigit(text, end + 1) && end - from < Around.LONGEST) {
            end = Around.digits(text, end + 1);
        }
        if (end - from > Around.LONGEST || Around.is(text, end, ':') && Around.isDigit(text, end + 1)) {
            return false;
        }
        if (Around.digits(text, from) == end) {
            readBlanks();
            return text.charAt(from) != '0' || end == from + 1;
        }
        return readSeparators();
    }

    BigDecimal value() {
        StringBuilder digits = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (i == point) {
                digits.append('.');
            } else if (Around.isDigit(text, i)) {
                digits.append(text.charAt(i));
            }
        }
        return new BigDecimal(digits.toString());
    }

    private boolean isSeparator(int at) {
        return Around.is(text, at, '.') || Around.is(text, at, ',');
    }

    private boolean readSeparators() {
        int last = start;
        int commas = 0;
        int points = 0;
        for (int i = start; i < end; i++) {
            if (isSeparator(i)) {
                commas += text.charAt(i) == ',' ? 1 : 0;
                points += text.charAt(i) == '.' ? 1 : 0;
                last = i;
            }
        }
        char decimal = decimal(last, commas, points);
        if (decimal != 0) {
            int count = decimal == ',' ? commas : points;
            if (count != 1 || text.charAt(last) != decimal) {
                return false;
            }
            point = last;
        }
        return hasGroups(point < 0 ? end : point);
    }

    /** Which separator is the decimal one, or 0. */
    private char decimal(int last, int commas, int points) {
        if (english) {
            return points > 0 ? '.' : 0;
        }
        if (commas > 0 && points > 0) {
            return text.charAt(last);
        }
        boolean thousands = commas + points > 1 || end - last == 4 && last - start <= 3 && text.charAt(start) != '0';
        return thousands ? 0 : text.charAt(last);
    }

    /** Whether the separators before the decimal one stand before groups of three digits, in English also of two. */
    private boolean hasGroups(int limit) {
        int group = Around.digits(text, start);
        if (group < limit && (group - start > 3 || text.charAt(start) == '0')) {
            return false;
        }
        while (group < limit) {
            grouped = true;
            int next = Around.digits(text, group + 1);
            int size = next - group - 1;
            if (size != 3 && (size != 2 || !english || next == limit)) {
                return false;
            }
            group = next;
        }
        return text.charAt(start) != '0' || group == start + 1;
    }

    /** Goes on over groups of three digits after blanks. */
    private void readBlanks() {
        if (end - start > 3) {
            return;
        }
        while (end - start < Around.LONGEST
                && Around.isBlank(text, end)
                && !Around.is(text, end, '\n')
                && Around.digits(text, end + 1) == end + 4
                && Around.closes(text, end + 4)) {
            end += 4;
            grouped = true;
        }
    }
}
