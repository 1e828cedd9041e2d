package org.dateline.enrich.pipeline;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.dateline.enrich.analysis.Engine;
import org.dateline.enrich.publish.Announcement;
import org.dateline.enrich.publish.Publication;
import org.dateline.enrich.raw.Cause;
import org.dateline.enrich.raw.RawRecord;
import org.dateline.enrich.raw.Rejection;
import org.dateline.enrich.state.ArticleRow;
import org.dateline.enrich.state.ArticleState;
import org.dateline.enrich.state.Content;
import org.dateline.enrich.state.Fold;
import org.dateline.enrich.store.StateMovedException;
import org.dateline.enrich.store.StoreTransaction;

/** One try to settle a batch inside a transaction: what the locked rows and the records make, written and prepared. */
final class Settlement {

    private final Batch batch;
    private final Engine engine;
    private final int maxEventBytes;
    private final Map<UUID, List<RawRecord>> articles;
    private final List<ArticleRow> changed = new ArrayList<>();
    private final List<Publication> publications = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();

    Settlement(Batch batch, Engine engine, int maxEventBytes) {
        this.batch = batch;
        this.engine = engine;
        this.maxEventBytes = maxEventBytes;
        this.articles = batch.byArticle();
    }

    /** What the records make of the states, article by article. */
    static Map<UUID, Fold> fold(
            Map<UUID, List<RawRecord>> articles, Map<UUID, ArticleState> states, String engineVersion) {
        Map<UUID, Fold> folds = new LinkedHashMap<>();
        articles.forEach((id, records) -> folds.put(id, Fold.of(states.get(id), records, engineVersion)));
        return folds;
    }

    /**
     * Writes the batch.
     *
     * @throws StateMovedException if it has to be decided anew: an analysis is missing or a record was rejected here
     */
    Settled in(StoreTransaction transaction) throws SQLException {
        Map<UUID, ArticleState> locked = transaction.lock(articles.keySet());
        folds.addAll(fold(articles, locked, engine.version()).values());
        if (folds.stream().anyMatch(fold -> fold.text() != null && batch.content(fold.text()) == null)) {
            throw new StateMovedException();
        }
        Map<UUID, Content> stored = transaction.contents(folds.stream()
                .filter(fold -> fold.isPublished()
                        && fold.text() == null
                        && fold.after().isLive())
                .map(fold -> fold.after().id())
                .toList());
        int before = batch.rejections().size();
        folds.stream().filter(Fold::isPublished).forEach(fold -> prepare(fold, stored));
        if (batch.rejections().size() > before) {
            throw new StateMovedException();
        }
        transaction.write(
                changed, folds.stream().filter(Fold::isTouched).map(Fold::after).toList());
        return new Settled(publications, changed, folds);
    }

    private void prepare(Fold fold, Map<UUID, Content> stored) {
        ArticleState state = fold.after();
        Content content = fold.text() != null ? batch.content(fold.text()) : stored.get(state.id());
        List<String> about = content == null ? List.of() : engine.about(content);
        ArticleRow row = fold.isChanged()
                ? new ArticleRow(state.withAnnounced(union(state.announced(), about)), content)
                : new ArticleRow(state, content);
        RawRecord producer = producer(state);
        Publication publication = Announcement.of(row, about, producer);
        if (publication.eventBytes() > maxEventBytes) {
            batch.reject(
                    producer,
                    new Rejection(
                            producer.origin(),
                            Cause.EVENT_TOO_LARGE,
                            "the event would have " + publication.eventBytes() + " bytes, the limit is "
                                    + maxEventBytes));
            return;
        }
        if (fold.isChanged()) {
            changed.add(row);
        }
        publications.add(publication);
    }

    private RawRecord producer(ArticleState state) {
        return articles.get(state.id()).stream()
                .filter(record -> record.position().sameRecord(state.raw()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> union(List<String> announced, List<String> about) {
        TreeSet<String> all = new TreeSet<>(announced);
        all.addAll(about);
        return List.copyOf(all);
    }
}
