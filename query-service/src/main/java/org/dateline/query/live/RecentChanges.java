package org.dateline.query.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dateline.query.QuerySettings;

/**
 * The newest changes, which most streams read from. Bounded: a stream that wants older ones reads them from Kafka. For
 * any thread.
 */
@ApplicationScoped
class RecentChanges {

    /** Only streams that keep up share what was looked up. */
    private static final int SHARED_LOOKUPS = 8;

    private final int most;
    private final TreeMap<Long, ChangeBatch> batches = new TreeMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Window window;
    private boolean connected;
    private int kept;
    private long nextNumber;

    RecentChanges(QuerySettings settings) {
        most = settings.live().rememberedChanges();
    }

    /**
     * What is kept.
     *
     * @param begin how far the log was read before the first change that is kept
     * @param end how far it is read now
     */
    record Window(long log, Offsets begin, Offsets end) {}

    /**
     * What comes after a position.
     *
     * @param batch the next changes, or null
     * @param window from where changes are kept
     * @param kept whether all changes after the position are kept, or the position is of another log
     */
    record Next(ChangeBatch batch, Window window, boolean kept) {}

    /** Where the log stands, if Kafka can be reached. */
    synchronized Optional<Window> window() {
        return connected ? Optional.ofNullable(window) : Optional.empty();
    }

    /** Starts anew at the end of a log, forgetting what is kept. */
    void restart(long log, Offsets end) {
        synchronized (this) {
            batches.clear();
            kept = 0;
            nextNumber++;
            window = new Window(log, end, end);
            connected = true;
        }
        listeners.forEach(Runnable::run);
    }

    synchronized void connected(boolean now) {
        connected = now;
    }

    void add(List<LoggedChange> changes, Offsets end) {
        synchronized (this) {
            batches.put(nextNumber, new ChangeBatch(nextNumber, changes, end));
            nextNumber++;
            kept += changes.size();
            window = new Window(window.log(), window.begin(), end);
            while (kept > most && batches.size() > 1) {
                ChangeBatch oldest = batches.pollFirstEntry().getValue();
                kept -= oldest.changes().size();
                window = new Window(window.log(), oldest.end(), end);
            }
            ChangeBatch old = batches.get(nextNumber - SHARED_LOOKUPS);
            if (old != null) {
                old.forgetFound();
            }
        }
        listeners.forEach(Runnable::run);
    }

    /**
     * What comes after a position.
     *
     * @param read the number of the batch that was read last, or -1
     */
    synchronized Next after(StreamPosition position, long read) {
        long first = batches.isEmpty() ? nextNumber : batches.firstKey();
        boolean goesOn = read >= 0 && read >= first - 1;
        if (position.log() != window.log() || !(goesOn || position.offsets().reach(window.begin()))) {
            return new Next(null, window, false);
        }
        var next = goesOn ? batches.higherEntry(read) : batches.firstEntry();
        return new Next(next == null ? null : next.getValue(), window, true);
    }

    /** To be told whenever there is something new, on the thread that brings it. */
    void onNews(Runnable listener) {
        listeners.add(listener);
    }
}
