package org.dateline.analysis.entities;

import org.dateline.analysis.gazetteer.Known;
import org.dateline.analysis.text.Characters;

/** A candidate in its place in the article, on its way to an identity. */
final class Occurrence {

    final Passage passage;
    final int order;
    int start;
    int end;
    Kind kind;
    String by;
    Known known;
    int strength;
    Identity identity;
    /** The one before it in the text, or null. */
    Occurrence before;

    private String reason;

    Occurrence(Passage passage, int order, Candidate candidate) {
        this.passage = passage;
        this.order = order;
        this.start = candidate.start();
        this.end = candidate.end();
        this.kind = candidate.kind();
        this.by = candidate.by();
        this.known = candidate.known();
        this.strength = candidate.strength();
    }

    String words() {
        return passage.words(start, end);
    }

    /** The words without accents and case, one space between them: what makes two names equal. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (passage.text.isWord(i) || passage.text.is(i, org.dateline.analysis.text.TokenizedText.NUMBER)) {
                key.append(key.length() > 0 ? " " : "").append(passage.text.folded(i));
            }
        }
        return key.length() > 0 ? key.toString() : Characters.fold(words());
    }

    boolean isSingle() {
        return end - start == 1;
    }

    void become(Identity owner, String reason) {
        identity = owner;
        kind = owner.kind;
        this.reason = reason;
        owner.occurrences.add(this);
    }

    /** What matched, as published; the id is only certain when all names are resolved. */
    String published() {
        return reason == null ? by : reason + ":" + identity.id();
    }
}
