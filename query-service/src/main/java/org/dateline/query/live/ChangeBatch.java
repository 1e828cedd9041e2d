package org.dateline.query.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.dateline.query.articles.ArticleItem;
import org.dateline.query.selection.Selection;

/**
 * Changes that were fetched together. What a selection has of them is looked up once, however many streams ask for the
 * same selection.
 */
final class ChangeBatch {

    /** Looks up articles of a selection by id. */
    @FunctionalInterface
    interface Lookup {
        Map<UUID, ArticleItem> find(Selection selection, List<Change> changes);
    }

    private final long number;
    private final List<LoggedChange> changes;
    private final Offsets end;
    private final Map<Selection, FutureTask<Map<UUID, ArticleItem>>> found = new HashMap<>();

    /**
     * Changes in their order.
     *
     * @param number grows from batch to batch
     * @param end how far the log is read with this batch
     */
    ChangeBatch(long number, List<LoggedChange> changes, Offsets end) {
        this.number = number;
        this.changes = List.copyOf(changes);
        this.end = end;
    }

    long number() {
        return number;
    }

    List<LoggedChange> changes() {
        return changes;
    }

    Offsets end() {
        return end;
    }

    /** The articles of a selection among these, by id. Waits while somebody else looks the same up. */
    Map<UUID, ArticleItem> find(Selection selection, Lookup lookup) throws InterruptedException {
        FutureTask<Map<UUID, ArticleItem>> task;
        synchronized (found) {
            task = found.computeIfAbsent(
                    selection,
                    asked -> new FutureTask<>(() -> lookup.find(
                            asked, changes.stream().map(LoggedChange::change).toList())));
        }
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            synchronized (found) {
                found.remove(selection, task);
            }
            throw e.getCause() instanceof RuntimeException
                    ? (RuntimeException) e.getCause()
                    : new IllegalStateException(e.getCause());
        }
    }

    /** Forgets what was looked up; asked again, it is looked up again. */
    void forgetFound() {
        synchronized (found) {
            found.clear();
        }
    }
}
