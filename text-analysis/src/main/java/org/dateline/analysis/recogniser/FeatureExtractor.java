package org.dateline.analysis.recogniser;

import org.dateline.analysis.text.Characters;
import org.dateline.analysis.text.TokenizedText;

/** Turns a token with its surroundings into hashed features. One instance serves one document at a time. */
public final class FeatureExtractor extends Surroundings {

    /** Fills {@link #features} with those of a token of the present sentence. */
    public void extract(int i) {
        count = 0;
        add(0, 1);
        words(i);
        shapes(i);
        affixes(i);
        lexicon(i);
        senses(i);
        run(i);
        document(i);
    }

    private void words(int i) {
        long l0 = low(i);
        long l1 = low(i - 1);
        long l2 = low(i - 2);
        long r1 = low(i + 1);
        long r2 = low(i + 2);
        add(1, l0);
        add(2, w.exact[i]);
        add(3, l1);
        add(4, l2);
        add(5, r1);
        add(6, r2);
        add(7, Hashing.join(l1, l0));
        add(8, Hashing.join(l0, r1));
        add(9, Hashing.join(l1, r1));
        add(10, Hashing.join(l2, l1));
        add(11, Hashing.join(r1, r2));
        int k0 = kind(i);
        int joined = (w.text.is(i, TokenizedText.SPACE_BEFORE) ? 0 : 1)
                + (i + 1 < to && !w.text.is(i + 1, TokenizedText.SPACE_BEFORE) ? 2 : 0);
        add(69, joined * 1000 + (kind(i - 1) * 10 + k0) * 10 + kind(i + 1));
        add(70, Hashing.join(joined, Hashing.join(shape(i - 1), shape(i + 1))));
        if (i - 2 >= from && w.kind[i - 1] == Words.PUNCTUATION) {
            add(71, Hashing.join(shape(i - 1), Hashing.join(kind(i - 2) * 4 + joined, k0)));
            add(72, Hashing.join(shape(i - 1), Hashing.join((long) classes(i - 2) << 8 | kind(i - 2), joined)));
        }
        add(12, Hashing.join(l1, k0));
        add(13, Hashing.join(r1, k0));
        for (int k = 1; k <= 4; k++) {
            if (i - k >= from) {
                add(14, low(i - k));
            }
            if (i + k < to) {
                add(15, low(i + k));
            }
        }
    }

    private void shapes(int i) {
        long s0 = shape(i);
        int kinds = (kind(i - 1) * 10 + kind(i)) * 10 + kind(i + 1);
        add(16, s0);
        add(17, kinds);
        add(18, kinds * 100L + kind(i - 2) * 10 + kind(i + 2));
        add(19, Hashing.join(shape(i - 1), s0));
        add(20, Hashing.join(s0, shape(i + 1)));
        boolean initial = w.text.is(i, TokenizedText.SENTENCE_INITIAL);
        int place = (initial ? 1 : 0) + (caps ? 2 : 0) + (title ? 4 : 0);
        add(21, place * 10 + kind(i));
        if (initial) {
            add(22, low(i));
            add(23, sense(i));
        }
        if (caps || title) {
            add(24, place * 100 + sense(i));
        }
    }

    private void affixes(int i) {
        CharSequence text = w.text.text();
        int start = w.text.start(i);
        int end = w.text.end(i);
        int length = Math.min(end - start, 40);
        long hash = 17;
        for (int k = 1; k <= 4 && k <= length; k++) {
            hash = hash * 31 + Characters.fold(text.charAt(start + k - 1));
            if (k > 1) {
                add(25, hash);
            }
        }
        hash = 19;
        for (int k = 1; k <= 5 && k <= length; k++) {
            hash = hash * 31 + Characters.fold(text.charAt(end - k));
            add(26, hash);
        }
        if (length > 4 && w.isCapital(i)) {
            for (int k = 0; k + 4 <= length && k < 8; k++) {
                hash = 23;
                for (int q = k; q < k + 4; q++) {
                    hash = hash * 31 + Characters.fold(text.charAt(start + q));
                }
                add(27, hash);
            }
        }
        if (i + 1 < to) {
            add(28, suffix3(i + 1));
        }
        if (i > from) {
            add(29, suffix3(i - 1));
        }
    }

    private long suffix3(int i) {
        CharSequence text = w.text.text();
        long hash = 29;
        int end = w.text.end(i);
        for (int k = Math.max(w.text.start(i), end - 3); k < end; k++) {
            hash = hash * 31 + Characters.fold(text.charAt(k));
        }
        return hash;
    }

    private void lexicon(int i) {
        int own = classes(i);
        int before = classes(i - 1);
        int after = classes(i + 1);
        boolean capital = w.isCapital(i);
        add(30, own * 16L + kind(i));
        if (capital) {
            for (int bits = own; bits != 0; bits &= bits - 1) {
                add(31, Integer.numberOfTrailingZeros(bits) * 10 + kind(i));
            }
        }
        add(32, (long) before << 24 | kind(i - 1));
        add(33, (long) after << 24 | kind(i + 1));
        add(34, Hashing.join((long) own << 8 | kind(i), (long) after << 8 | kind(i + 1)));
        add(35, Hashing.join((long) before << 8 | kind(i - 1), (long) own << 8 | kind(i)));
        if (w.phrase[i] != 0) {
            add(36, (long) w.phrase[i] << 8 | w.phrasePart[i]);
            add(37, Hashing.join((long) w.phrase[i] << 8 | w.phrasePart[i], own));
        }
        if (i + 1 < to && w.phrase[i + 1] != 0 && w.phrasePart[i + 1] == 0) {
            add(38, w.phrase[i + 1]);
        }
        if (i > from && w.phrase[i - 1] != 0 && w.phrasePart[i - 1] == 2) {
            add(39, w.phrase[i - 1]);
        }
    }

    private void senses(int i) {
        int s0 = sense(i);
        int l1 = sense(i - 1);
        int r1 = sense(i + 1);
        add(40, s0 * 10 + kind(i));
        add(41, l1);
        add(42, r1);
        add(43, l1 * 100 + s0);
        add(44, s0 * 100 + r1);
        add(45, l1 * 100 + r1);
        add(46, sense(i - 2) * 100 + l1);
        add(47, r1 * 100 + sense(i + 2));
        add(48, (l1 * 100 + kind(i)) * 100 + r1);
    }

    /** The capitalised words around, joined by small words such as "of", with the words before and after them. */
    private void run(int i) {
        int start = i;
        while (start > from && i - start < 8 && w.isCapital(start - 1)) {
            start--;
        }
        int end = i + 1;
        while (end < to && end - i < 8 && w.isCapital(end)) {
            end++;
        }
        if (!w.isCapital(i)) {
            add(49, Hashing.join(low(i), Hashing.join(kind(i - 1), kind(i + 1))));
            return;
        }
        int length = Math.min(end - start, 5);
        add(50, (i - start) * 10 + length);
        add(51, Hashing.join(low(start - 1), length));
        add(52, Hashing.join(low(end), length));
        add(53, low(start - 1));
        add(54, low(end));
        add(55, sense(start - 1) * 100 + sense(end));
        if (end - 1 != i) {
            add(56, low(end - 1));
            add(57, (long) classes(end - 1) << 8 | sense(end - 1));
        }
        if (start != i) {
            add(58, low(start));
            add(59, (long) classes(start) << 8 | sense(start));
        }
        int all = 0;
        for (int k = start; k < end; k++) {
            all |= classes(k)
                    & (Lexicon.ORGANIZATION_WORD
                            | Lexicon.PLACE_WORD
                            | Lexicon.GIVEN
                            | Lexicon.FAMILY
                            | Lexicon.ROLE
                            | Lexicon.COUNTRY
                            | Lexicon.DEMONYM);
        }
        add(60, (long) all << 8 | length);
        if (start - 2 >= from) {
            add(61, Hashing.join(low(start - 2), low(start - 1)));
        }
        if (end + 1 < to) {
            add(62, Hashing.join(low(end), low(end + 1)));
        }
    }

    private void document(int i) {
        if (!w.isCapital(i)) {
            return;
        }
        int own = document.of(w.low[i]);
        for (int bits = own; bits != 0; bits &= bits - 1) {
            add(63, Integer.numberOfTrailingZeros(bits) * 10 + kind(i));
        }
        add(64, own);
        add(65, Hashing.join(own, classes(i)));
        if (i + 1 < to && w.isCapital(i + 1)) {
            add(66, document.of(w.low[i + 1]));
        }
        if (i > from && w.isCapital(i - 1)) {
            add(67, document.of(w.low[i - 1]));
        }
        if (w.kind[i] == Words.ALL_CAPS && DocumentEvidence.isAcronym(w, from, i, to)) {
            add(68, 1);
        }
    }
}
