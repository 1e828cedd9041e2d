package org.dateline.query.live;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the live stream, complete in itself: any instance of the service can go on from it.
 *
 * @param log which log the offsets count in; another cluster, or a topic made anew, is another log
 * @param offsets how far the log was read
 * @param replay how far the store was replayed, while that still goes on
 */
record StreamPosition(long log, Offsets offsets, Optional<ReplayPosition> replay) {

    private static final byte VERSION = 1;
    private static final int MAX_TOKEN = 20_000;
    private static final int MAX_PARTITIONS = 1_000;

    static StreamPosition live(long log, Offsets offsets) {
        return new StreamPosition(log, offsets, Optional.empty());
    }

    StreamPosition at(Offsets reached) {
        return new StreamPosition(log, reached, replay);
    }

    StreamPosition replayed(Optional<ReplayPosition> reached) {
        return new StreamPosition(log, offsets, reached);
    }

    /** The position as clients see it. */
    String token() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 8 + 2 + 8 * offsets.partitions() + (replay.isPresent() ? 24 : 0));
        bytes.put(VERSION).putLong(log).putShort((short) offsets.partitions());
        offsets.next().forEach(bytes::putLong);
        replay.ifPresent(reached -> bytes.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, reached.ingestedAt()))
                .putLong(reached.id().getMostSignificantBits())
                .putLong(reached.id().getLeastSignificantBits()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The position of a token, or nothing if the text is none of ours. */
    static Optional<StreamPosition> of(String token) {
        if (token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        try {
            return read(ByteBuffer.wrap(Base64.getUrlDecoder().decode(token)));
        } catch (IllegalArgumentException | BufferUnderflowException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<StreamPosition> read(ByteBuffer bytes) {
        if (bytes.get() != VERSION) {
            return Optional.empty();
        }
        long log = bytes.getLong();
        int partitions = bytes.getShort();
        if (partitions < 1 || partitions > MAX_PARTITIONS) {
            return Optional.empty();
        }
        List<Long> next = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            next.add(bytes.getLong());
        }
        Optional<ReplayPosition> replay = bytes.hasRemaining()
                ? Optional.of(new ReplayPosition(
                        Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS),
                        new UUID(bytes.getLong(), bytes.getLong())))
                : Optional.empty();
        boolean whole = !bytes.hasRemaining() && next.stream().allMatch(offset -> offset >= 0);
        return whole ? Optional.of(new StreamPosition(log, new Offsets(next), replay)) : Optional.empty();
    }
}
