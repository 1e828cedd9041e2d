package org.dateline.enrich.pipeline;

import io.quarkus.logging.Log;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.dateline.enrich.raw.Position;
import org.dateline.enrich.raw.RawReader;
import org.dateline.enrich.raw.RawRecord;
import org.dateline.enrich.raw.Rejection;
import org.dateline.enrich.raw.UnusableRecordException;
import org.dateline.enrich.state.Content;

/** The records of one poll, what was found out about them so far, and which of them can't be processed. */
final class Batch {

    private final List<RawRecord> records;
    private final List<Rejection> rejections;
    private final Set<Position> rejected;
    private final Map<Position, Content> contents;
    private final int received;

    private Batch(
            List<RawRecord> records,
            List<Rejection> rejections,
            Set<Position> rejected,
            Map<Position, Content> contents,
            int received) {
        this.received = received;
        this.records = records;
        this.rejections = rejections;
        this.rejected = rejected;
        this.contents = contents;
    }

    /** Reads all; what is unusable is among the rejections. */
    static Batch read(ConsumerRecords<byte[], byte[]> origins) {
        Batch batch =
                new Batch(new ArrayList<>(), new ArrayList<>(), new HashSet<>(), new HashMap<>(), origins.count());
        for (ConsumerRecord<byte[], byte[]> origin : origins) {
            try {
                batch.records.add(RawReader.read(origin));
            } catch (UnusableRecordException e) {
                batch.reject(new Rejection(origin, e.reason(), e.getMessage()));
            }
        }
        return batch;
    }

    /** Some of the records, which share what is known. */
    Batch part(int from, int to) {
        return new Batch(records.subList(from, to), rejections, rejected, contents, to - from);
    }

    /** How many records it was made of, those that can't be read included. */
    int received() {
        return received;
    }

    List<RawRecord> records() {
        return records;
    }

    /** The records that are not rejected, by article, in their order. */
    Map<UUID, List<RawRecord>> byArticle() {
        Map<UUID, List<RawRecord>> articles = new LinkedHashMap<>();
        for (RawRecord record : records) {
            if (!rejected.contains(record.position())) {
                articles.computeIfAbsent(record.id(), id -> new ArrayList<>()).add(record);
            }
        }
        return articles;
    }

    void reject(RawRecord record, Rejection rejection) {
        rejected.add(record.position());
        reject(rejection);
    }

    private void reject(Rejection rejection) {
        rejections.add(rejection);
        ConsumerRecord<byte[], byte[]> origin = rejection.origin();
        Log.warnf(
                "Dead-lettered %s-%d@%d: %s: %s",
                origin.topic(),
                origin.partition(),
                origin.offset(),
                rejection.cause().word(),
                rejection.message());
    }

    List<Rejection> rejections() {
        return rejections;
    }

    void keep(Map<Position, Content> analysed) {
        contents.putAll(analysed);
    }

    /** Text and tags made from a record, or null if it was not analysed. */
    Content content(RawRecord record) {
        return contents.get(record.position());
    }
}
