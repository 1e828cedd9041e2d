package org.dateline.analysis.values;

import java.math.BigDecimal;
import java.util.List;

/**
 * Finds amounts of money around a number: a sign or code before it ({@code US$3.5m}, {@code €2bn}, {@code Rs 500 crore}) or a name
 * or code after it ({@code 3.5 million dollars}, {@code 120,000 Mexican pesos}, {@code 5.000 millones de pesos}). One whose currency
 * nothing tells, and the first figure of a range ({@code $5-7 million}), are left out.
 */
final class Amounts {

    private static final int LONGEST_MARK = 5;
    private static final int MOST_SCALES = 2;
    /** Powers of ten. */
    private static final WordTable SCALES = new WordTable(true)
            .add("thousand,k", 3)
            .add("lakh,lakhs,lac", 5)
            .add("million,mn,mln,m", 6)
            .add("crore,crores,cr", 7)
            .add("billion,bn,bln,b", 9)
            .add("trillion,tn,trn", 12);

    private static final WordTable SPANISH_SCALES =
            new WordTable(true).add("mil", 3).add("millon,millones,m", 6).add("billon,billones", 12);
    private static final WordTable DE = new WordTable(true).add("de", 1);
    private static final WordTable TO = new WordTable(true).add("to,or,a,o", 1);

    private final String text;
    private final boolean english;
    private final Currencies currencies;
    private final WordTable scales;
    private final Names names;
    private final List<String> countries;
    private final NumberReader number;
    private final NumberReader second;

    private int markStart;
    private int end;
    private int power;
    private BigDecimal thousands;
    private String country;

    /** @param countries those that the article is about, the most central first */
    Amounts(String text, boolean english, Names names, List<String> countries) {
        this.text = text;
        this.english = english;
        this.currencies = english ? Currencies.ENGLISH : Currencies.SPANISH;
        this.scales = english ? SCALES : SPANISH_SCALES;
        this.names = names;
        this.countries = countries;
        this.number = new NumberReader(text, english);
        this.second = new NumberReader(text, english);
    }

    /** The amount whose number starts here, or null. */
    Value at(int start) {
        Currency mark = mark(start);
        if (mark == null && !Around.opens(text, start) || !number.read(start)) {
            return null;
        }
        readScale(mark != null);
        if (end < 0) {
            return null;
        }
        country = null;
        Currency currency = mark;
        if (mark == null) {
            markStart = start;
            currency = noun();
        } else if (isRange()) {
            return null;
        } else {
            currency = codeAfter(mark);
        }
        if (currency == null || isVague(currency)) {
            return null;
        }
        String code = currency.code(country, countries);
        return code == null ? null : new Value(Value.MONEY, markStart, end, code + " " + amount(currency));
    }

    private String amount(Currency currency) {
        BigDecimal amount = number.value();
        if (thousands != null) {
            amount = amount.movePointRight(3).add(thousands);
        }
        amount = amount.movePointRight(power + (currency.millions() ? 6 : 0));
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private boolean isVague(Currency currency) {
        boolean sure = country != null || power > 0 || currency.millions() || number.grouped && !currency.vague();
        return (currency.weak() || currency.vague()) && !sure;
    }

    /** The sign or code before a number, and where it starts. */
    private Currency mark(int start) {
        int at = Around.isBlank(text, start - 1) && !Around.is(text, start - 1, '\n') ? start - 1 : start;
        int from = at;
        while (from > 0 && at - from < LONGEST_MARK && isMark(from - 1)) {
            from--;
        }
        if (from == at || Around.isLetter(text, from - 1) || Around.isDigit(text, from - 1)) {
            return null;
        }
        for (; from < at; from++) {
            Currency found = Around.isLetter(text, from - 1) ? null : currencies.mark(text, from, at);
            if (found != null) {
                markStart = from;
                return found;
            }
        }
        return null;
    }

    private boolean isMark(int at) {
        char c = text.charAt(at);
        return c != '('
                && c != ')'
                && c > ' '
                && !Around.isDigit(text, at)
                && !Around.isBlank(text, at)
                && c != '"'
                && c != '\u201c'
                && c != '\u2018'
                && c != '\''
                && c != '-'
                && c != '\u2013'
                && c != '\u2014';
    }

    /** Reads {@code million}, {@code m}, {@code -billion-}, {@code mil 500 millones}; {@link #end} is -1 if something else is joined on. */
    private void readScale(boolean marked) {
        power = 0;
        thousands = null;
        end = number.end;
        for (int i = 0; i < MOST_SCALES; i++) {
            int blank = Around.blanks(text, end);
            int from = blank == end && Around.isDash(text, end) ? end + 1 : blank;
            int to = Around.word(text, from);
            int found = to > from ? scales.find(text, from, to) : WordTable.NONE;
            boolean letter = to - from == 1;
            boolean joined = from == end;
            if (found < 0 || letter && !joined && !(marked && found == 6) || Around.isDigit(text, to)) {
                end = joined && to > from || Around.is(text, end, '%') ? -1 : end;
                return;
            }
            power += found;
            end = to;
            if (!english && found == 3 && thousands == null) {
                readHundreds();
            }
        }
    }

    /** {@code 2 mil 500 millones} is 2,500 million. */
    private void readHundreds() {
        int from = Around.blanks(text, end);
        int to = Around.digits(text, from);
        if (from > end && to > from && to - from <= 3 && second.read(from) && second.end == to) {
            thousands = second.value();
            power -= 3;
            end = to;
        }
    }

    private boolean isRange() {
        int at = Around.blanks(text, end);
        int next = at;
        if (Around.isDash(text, at)) {
            next = Around.blanks(text, at + 1);
        } else if (at > end) {
            int to = Around.word(text, at);
            next = TO.find(text, at, to) > 0 ? Around.blanks(text, to) : at;
        }
        return next > at && power == 0 && Around.isDigit(text, next);
    }

    /** The name of a currency after the number, with a country beside it. */
    private Currency noun() {
        int from = Around.blanks(text, end);
        if (from == end && Around.isDash(text, end)) {
            from = end + 1;
        }
        int to = Around.word(text, from);
        int next = Around.blanks(text, to);
        if (!english && next > to && DE.find(text, from, to) > 0) {
            from = next;
        }
        if (Around.is(text, from, '\u20ac')) {
            end = from + 1;
            return currencies.mark(text, from, end);
        }
        int after = english ? names.countryEnd(from) : -1;
        if (after > from) {
            country = names.country(from);
            from = Around.blanks(text, after);
        }
        to = Around.word(text, from);
        Currency currency = to > from && !Around.isDigit(text, to) ? currencies.noun(text, from, to) : null;
        if (currency != null) {
            end = to;
            afterNoun(currency);
        }
        return currency;
    }

    private void afterNoun(Currency currency) {
        int from = Around.blanks(text, end);
        int after = english ? -1 : names.countryEnd(from);
        if (after > from && from > end && currency.byCountry().containsKey(names.country(from))) {
            country = names.country(from);
            end = after;
        }
        int to = Around.word(text, from);
        if (text.regionMatches(true, from, "sterling", 0, 8) && to == from + 8
                || text.regionMatches(true, from, "esterlinas", 0, 10) && to == from + 10) {
            country = "GB";
            end = to;
        }
    }

    /** {@code $5,000 CAD} is not in US dollars. */
    private Currency codeAfter(Currency mark) {
        int from = Around.blanks(text, end);
        int to = Around.word(text, from);
        if (from == end || to - from != 3 || !Around.closes(text, to)) {
            return mark;
        }
        Currency code = currencies.code(text, from, to);
        end = code == null ? end : to;
        return code == null ? mark : code;
    }
}
