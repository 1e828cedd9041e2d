package org.dateline.analysis.entities;

import java.util.List;
import org.dateline.analysis.text.TokenizedText;

/**
 * Known names and patterns of English: runs of capitalised words, cut at titles and known names and judged by the words in
 * and beside them. In headlines, where capitals say nothing, only known names count; what else stands there is left to be
 * recognised from the rest of the article.
 */
final class RuleFinder implements MentionFinder {

    @Override
    public void find(Passage passage, int sentence, List<Candidate> found) {
        Passage.Style style = passage.style(sentence);
        int limit = passage.text.sentenceEnd(sentence);
        RunParser parser = new RunParser(passage, limit, found);
        for (int i = passage.text.sentenceStart(sentence); i < limit; ) {
            if (style == Passage.Style.PLAIN) {
                i = parser.parse(i);
            } else {
                i = headline(passage, i, limit, style == Passage.Style.SHOUTED, found);
            }
        }
    }

    private static int headline(Passage passage, int i, int limit, boolean shouted, List<Candidate> found) {
        int end = passage.text.isCapitalised(i) ? passage.knownEnd(i, limit, shouted) : i;
        if (end > i && !passage.reading().name().weak() && !continues(passage, i, end, limit)) {
            found.add(Candidate.known(i, end, passage.reading().known()));
            return end;
        }
        if (passage.text.isCapitalised(i)) {
            found.add(Candidate.rule(i, i + 1, Kind.UNKNOWN, "headline", Candidate.GUESS));
        }
        return i + 1;
    }

    /** Whether a known place goes on as the name of an organisation: {@code Bank} after {@code Kenya}. */
    private static boolean continues(Passage passage, int start, int end, int limit) {
        boolean place = Kind.valueOf(passage.reading().known().type()).isPlace();
        boolean given = start > 0
                && passage.has(start - 1, Lexicon.GIVEN)
                && !passage.text.is(start, TokenizedText.SENTENCE_INITIAL);
        return place && (given || end < limit && passage.text.isCapitalised(end) && passage.has(end, Lexicon.ORG));
    }
}
