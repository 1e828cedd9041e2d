package org.dateline.analysis.entities;

import java.util.List;
import java.util.Set;

/** Known names and nothing else: for languages whose grammar the engine does not know. */
final class GazetteerFinder implements MentionFinder {

    /** Words that make a place after "de" part of their name: a university of Chile is not Chile. */
    private static final Set<String> INSTITUTIONS = Set.of(
            "universidad",
            "banco",
            "tribunal",
            "instituto",
            "academia",
            "museo",
            "federacion",
            "asociacion",
            "partido",
            "universidade",
            "federacao",
            "universite",
            "banque",
            "institut",
            "academie",
            "musee",
            "federation",
            "universita",
            "banca",
            "istituto",
            "federazione",
            "radio",
            "club",
            "teatro",
            "hospital");

    private static final Set<String> OF = Set.of("de", "del", "du", "do", "da", "di", "della");

    @Override
    public void find(Passage passage, int sentence, List<Candidate> found) {
        boolean shouted = passage.style(sentence) == Passage.Style.SHOUTED;
        int limit = passage.text.sentenceEnd(sentence);
        for (int i = passage.text.sentenceStart(sentence); i < limit; ) {
            int end = passage.knownEnd(i, limit, shouted);
            if (end > i && !passage.reading().name().weak() && !isInsideName(passage, i, end)) {
                found.add(Candidate.known(i, end, passage.reading().known()));
            }
            i = Math.max(i + 1, end);
        }
    }

    /** A place with a capitalised word right before or after may be part of somebody's name. */
    private static boolean isInsideName(Passage passage, int start, int end) {
        Kind kind = Kind.valueOf(passage.reading().known().type());
        boolean part = start > 1
                && OF.contains(passage.text.folded(start - 1))
                && INSTITUTIONS.contains(passage.text.folded(start - 2))
                && passage.text.isCapitalised(start - 2);
        boolean after = end < passage.text.size() && passage.text.isCapitalised(end);
        boolean before = start > 0
                && passage.text.isCapitalised(start - 1)
                && passage.text.sentenceOf(start - 1) == passage.text.sentenceOf(start)
                && (passage.bits[start - 1] & Lexicon.GIVEN) != 0;
        return kind.isPlace() && (part || after || before);
    }
}
