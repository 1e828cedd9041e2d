package org.dateline.query.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.query.articles.ArticleItem;
import org.dateline.query.selection.Selection;

/**
 * The events of one stream, a batch at a time, from wherever its position has them: a replay of the store, then Kafka,
 * then memory. A batch that fails is the next one again. For one thread at a time.
 */
final class StreamSource {

    private static final long REMEMBER_SENT = Duration.ofMinutes(1).toNanos();

    private final Selection selection;
    private final RecentChanges recent;
    private final ChangeHistory history;
    private final ChangeLookup lookup;
    private final StoreReplay store;
    private final Deque<ChangeBatch> fetched = new ArrayDeque<>();
    private StreamPosition position;
    private long read = -1;
    private boolean checked;
    private Sent sent;
    private long forgetSentAt;

    /**
     * The stream of a selection.
     *
     * @param isResumed whether the position was given by a client, so that the log may not have it any more
     */
    StreamSource(
            Selection selection,
            StreamPosition position,
            boolean isResumed,
            RecentChanges recent,
            ChangeHistory history,
            ChangeLookup lookup,
            StoreReplay store) {
        this.selection = selection;
        this.position = position;
        this.checked = !isResumed;
        this.recent = recent;
        this.history = history;
        this.lookup = lookup;
        this.store = store;
    }

    StreamPosition position() {
        return position;
    }

    /** Whether {@link #next} would bring anything; quick. */
    boolean hasNext() {
        if (isFar()) {
            return true;
        }
        RecentChanges.Next next = recent.after(position, read);
        return !fetched.isEmpty() || !next.kept() || next.batch() != null;
    }

    /** Whether {@link #next} will be slow, because what it brings is not in memory. */
    boolean isFar() {
        return !checked
                || position.replay().isPresent()
                || (fetched.isEmpty() && !recent.after(position, read).kept());
    }

    /** What happened next, maybe nothing. Waits for the database and for Kafka. */
    List<StreamEvent> next() throws InterruptedException {
        if (position.replay().isPresent()) {
            return replay(position.replay().get());
        }
        if (!checked) {
            return check();
        }
        if (!fetched.isEmpty()) {
            List<StreamEvent> events = events(fetched.peek());
            fetched.remove();
            return events;
        }
        RecentChanges.Next next = recent.after(position, read);
        if (next.batch() != null) {
            List<StreamEvent> events = events(next.batch());
            read = next.batch().number();
            return events;
        }
        return next.kept() ? List.of() : fetch(next.window());
    }

    private List<StreamEvent> check() {
        RecentChanges.Window window = recent.after(position, read).window();
        List<StreamEvent> gap =
                position.log() == window.log() ? unlessLost(() -> history.check(position, window)) : fetch(window);
        checked = true;
        return gap;
    }

    private List<StreamEvent> fetch(RecentChanges.Window window) {
        if (position.log() != window.log()) {
            position = StreamPosition.live(window.log(), window.end());
            return List.of(StreamEvent.gap(Gap.REPLACED, position));
        }
        return unlessLost(() -> fetched.addAll(history.read(position, window.begin())));
    }

    private List<StreamEvent> unlessLost(Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (PositionLostException e) {
            position = e.next();
            return List.of(StreamEvent.gap(e.gap(), position));
        }
    }

    private List<StreamEvent> events(ChangeBatch batch) throws InterruptedException {
        List<LoggedChange> unread = batch.changes().stream()
                .filter(logged -> logged.offset() >= position.offsets().at(logged.partition()))
                .toList();
        List<StreamEvent> events = new ArrayList<>();
        Offsets reached = position.offsets();
        if (!unread.isEmpty()) {
            Map<UUID, ArticleItem> found = batch.find(selection, lookup);
            for (LoggedChange logged : unread) {
                reached = reached.with(logged.partition(), logged.offset() + 1);
                ArticleItem article = found.get(logged.change().id());
                if (!wasSent(article)) {
                    StreamEvent.of(logged.change(), article, position.at(reached))
                            .ifPresent(events::add);
                }
            }
        }
        position = position.at(reached.orLater(batch.end()));
        return events;
    }

    private boolean wasSent(ArticleItem article) {
        if (sent != null && System.nanoTime() > forgetSentAt) {
            sent = null;
        }
        return sent != null && article != null && sent.has(article);
    }

    private List<StreamEvent> replay(ReplayPosition from) {
        if (sent == null) {
            sent = new Sent();
        }
        List<StoreReplay.Replayed> portion = store.after(from);
        Map<UUID, ArticleItem> found = lookup.find(
                selection, portion.stream().map(StoreReplay.Replayed::change).toList());
        List<StreamEvent> events = new ArrayList<>();
        for (StoreReplay.Replayed replayed : portion) {
            StreamPosition after = position.replayed(Optional.of(replayed.position()));
            StreamEvent.of(replayed.change(), found.get(replayed.change().id()), after)
                    .ifPresent(events::add);
        }
        found.values().forEach(sent::add);
        position = position.replayed(StoreReplay.end(portion));
        if (position.replay().isEmpty()) {
            forgetSentAt = System.nanoTime() + REMEMBER_SENT;
            events.add(StreamEvent.heartbeat(position));
        } else {
            forgetSentAt = Long.MAX_VALUE;
        }
        return events;
    }
}
