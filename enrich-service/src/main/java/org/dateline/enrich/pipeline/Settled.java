package org.dateline.enrich.pipeline;

import java.util.List;
import org.dateline.enrich.publish.Publication;
import org.dateline.enrich.state.ArticleRow;
import org.dateline.enrich.state.Fold;

/**
 * A part of a batch that is committed in the store.
 *
 * @param publications what is to be sent now
 * @param changed the rows that were written
 * @param folds what each article's records did
 */
record Settled(List<Publication> publications, List<ArticleRow> changed, List<Fold> folds) {

    static final Settled NOTHING = new Settled(List.of(), List.of(), List.of());
}
