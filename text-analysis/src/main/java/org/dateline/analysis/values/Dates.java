package org.dateline.analysis.values;

import org.dateline.analysis.text.Characters;

/**
 * Finds dates around a number: {@code 2026-03-12} in every language; {@code 12 March 2026}, {@code March 12, 2026},
 * {@code 12 March} and {@code March 2026} in English, {@code 12 de marzo de 2026}, {@code marzo 12 de 2026} and
 * {@code marzo de 2026} in Spanish. What needs the day of publication (<em>Friday</em>, <em>last March</em>), what may be read in
 * two ways ({@code 03/12/2026}) and days that don't exist are left out.
 */
final class Dates {

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2199;
    private static final int LONGEST_ABBREVIATION = 4;
    private static final WordTable ORDINALS = new WordTable(true).add("st,nd,rd,th", 1);
    private static final WordTable SPANISH_ORDINALS = new WordTable(true).add("º,°,o,ro", 1);
    private static final WordTable OF = new WordTable(true).add("of", 1);
    private static final WordTable SPANISH_OF = new WordTable(true).add("de,del", 1);
    private static final WordTable IN = new WordTable(true).add("in", 1);
    private static final WordTable SCALES =
            new WordTable(true).add("percent,million,billion,trillion,thousand,crore,lakh,dollars,euros", 1);

    private final String text;
    private final boolean english;
    private final WordTable months;
    private final WordTable of;

    Dates(String text, String language) {
        this.text = text;
        this.english = language.equals("en");
        this.months = english ? Months.ENGLISH : language.equals("es") ? Months.SPANISH : null;
        this.of = english ? OF : SPANISH_OF;
    }

    /** The date that has the digits from {@code start} to {@code end} as its first or only number, or null. */
    Value at(int start, int end) {
        if (!Around.opens(text, start)) {
            return null;
        }
        if (end - start == 4) {
            Value iso = iso(start);
            return iso != null || months == null ? iso : monthYear(start, end);
        }
        if (end - start > 2 || months == null) {
            return null;
        }
        Value date = dayMonth(start, end);
        return date != null ? date : monthDay(start, end);
    }

    private Value iso(int start) {
        boolean form = Around.is(text, start + 4, '-')
                && Around.digits(text, start + 5) == start + 7
                && Around.is(text, start + 7, '-')
                && Around.digits(text, start + 8) == start + 10;
        int end = start + 10;
        boolean time = Around.is(text, end, 'T') && Around.isDigit(text, end + 1);
        if (!form
                || Around.isDash(text, start - 1)
                || !time && !Around.closes(text, end)
                || Around.is(text, end, '-')) {
            return null;
        }
        int day = Around.parse(text, start + 8, end);
        int year = year(start, start + 4);
        return year == 0 ? null : date(start, end, year, Around.parse(text, start + 5, start + 7), day);
    }

    private Value dayMonth(int start, int end) {
        int at = afterOrdinal(end);
        int word = Around.blanks(text, at);
        if (word == at && Around.isDash(text, at)) {
            word = at + 1;
        } else if (word == at) {
            return null;
        }
        word = afterOf(word);
        int wordEnd = Around.word(text, word);
        int month = month(word, wordEnd);
        if (month < 1 || Around.isDigit(text, wordEnd)) {
            return null;
        }
        int yearEnd = yearEnd(wordEnd);
        int year = yearEnd > wordEnd ? year(yearEnd - 4, yearEnd) : 0;
        return date(start, yearEnd, year, month, Around.parse(text, start, end));
    }

    private Value monthDay(int start, int end) {
        int wordEnd = Around.blanksBefore(text, start);
        if (wordEnd == start) {
            return null;
        }
        int word = monthBefore(wordEnd);
        int month = word < 0 ? -1 : month(word, Around.word(text, word));
        int dayEnd = english ? afterOrdinal(end) : end;
        if (month < 1 || !Around.closes(text, dayEnd)) {
            return null;
        }
        int yearEnd = yearEnd(dayEnd);
        int year = yearEnd > dayEnd ? year(yearEnd - 4, yearEnd) : 0;
        if (year == 0 && (!english || isCount(word, dayEnd))) {
            return null;
        }
        return date(word, yearEnd, year, month, Around.parse(text, start, end));
    }

    /** {@code In March 12 million people} and {@code in May 12 people} are not about the 12th. */
    private boolean isCount(int month, int dayEnd) {
        int before = Around.blanksBefore(text, month);
        int next = Around.blanks(text, dayEnd);
        return before < month && IN.find(text, Around.wordBefore(text, before), before) > 0
                || SCALES.find(text, next, Around.word(text, next)) > 0;
    }

    private Value monthYear(int start, int end) {
        int year = year(start, end);
        int at = Around.blanksBefore(text, start);
        if (year == 0 || at == start || !Around.closes(text, end)) {
            return null;
        }
        int connective = Around.wordBefore(text, at);
        if (of.find(text, connective, at) > 0) {
            at = Around.blanksBefore(text, connective);
        } else if (english && Around.is(text, at - 1, ',')) {
            at--;
        }
        int word = monthBefore(at);
        int month = word < 0 ? -1 : month(word, Around.word(text, word));
        boolean hasDay = word > 0 && Around.isDigit(text, Around.blanksBefore(text, word) - 1);
        return month < 1 || hasDay ? null : new Value(Value.DATE, word, end, Months.iso(year, month, 0));
    }

    /** The start of a word that ends here, perhaps with the full stop of an abbreviation; -1 if it is the rest of something. */
    private int monthBefore(int end) {
        int letters = Around.is(text, end - 1, '.') ? end - 1 : end;
        int word = Around.wordBefore(text, letters);
        boolean plain = letters == end || english && letters - word <= LONGEST_ABBREVIATION;
        boolean whole = !Around.isDigit(text, word - 1) && !Around.isDash(text, word - 1);
        return word < letters && plain && whole ? word : -1;
    }

    private int month(int start, int end) {
        if (start == end || english && Characters.classOf(text.charAt(start)) != Characters.UPPER) {
            return WordTable.NONE;
        }
        return months.find(text, start, end);
    }

    private int afterOrdinal(int at) {
        int from = !english && Around.is(text, at, '.') ? at + 1 : at;
        int end = from;
        while (end - from < 2
                && end < text.length()
                && (Around.isLetter(text, end) || Around.is(text, end, '\u00b0'))) {
            end++;
        }
        WordTable ordinals = english ? ORDINALS : SPANISH_ORDINALS;
        return end > from && ordinals.find(text, from, end) > 0 && !Around.isLetter(text, end) ? end : at;
    }

    private int afterOf(int at) {
        int end = Around.word(text, at);
        int next = Around.blanks(text, end);
        return of.find(text, at, end) > 0 && next > end ? next : at;
    }

    /** After the year that goes with a day and a month, or the same place. */
    private int yearEnd(int from) {
        int at = from;
        if (english && Around.is(text, at, '.')) {
            at++;
        }
        if (Around.is(text, at, ',')) {
            at++;
        }
        int next = Around.blanks(text, at);
        if (next == at) {
            next = Around.isDash(text, at) ? at + 1 : from;
        }
        next = afterOf(next);
        int end = Around.digits(text, next);
        boolean is = next > from && end - next == 4 && year(next, end) > 0 && Around.closes(text, end);
        return is ? end : from;
    }

    private int year(int start, int end) {
        int year = Around.parse(text, start, end);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
    }

    private Value date(int start, int end, int year, int month, int day) {
        return Months.hasDay(year, month, day) ? new Value(Value.DATE, start, end, Months.iso(year, month, day)) : null;
    }
}
