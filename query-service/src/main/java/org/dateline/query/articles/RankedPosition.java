package org.dateline.query.articles;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.dateline.query.http.Cursor;

/**
 * A place in a list by relevance.
 *
 * @param asOf the time that ages are counted to; all pages of a list have the same, so that ranks stay
 * @param rank the rank of the article before, less than any if there is none
 * @param id the article before
 */
record RankedPosition(Instant asOf, double rank, UUID id) {

    private static final String KIND = "relevance";
    private static final UUID NONE = new UUID(0, 0);

    static RankedPosition first() {
        return new RankedPosition(Instant.now().truncatedTo(ChronoUnit.MICROS), Double.POSITIVE_INFINITY, NONE);
    }

    String cursor() {
        return Cursor.of(KIND, ChronoUnit.MICROS.between(Instant.EPOCH, asOf) + " " + rank, id);
    }

    static Optional<RankedPosition> of(String cursor) {
        return Cursor.read(KIND, cursor).flatMap(parts -> {
            try {
                String[] first = parts.get(0).split(" ", 2);
                Instant asOf = Instant.EPOCH.plus(Long.parseLong(first[0]), ChronoUnit.MICROS);
                double rank = first.length < 2 ? Double.NaN : Double.parseDouble(first[1]);
                boolean sane = asOf.isAfter(Instant.EPOCH) && asOf.isBefore(Instant.parse("9999-01-01T00:00:00Z"));
                return sane && Double.isFinite(rank)
                        ? Optional.of(new RankedPosition(asOf, rank, UUID.fromString(parts.get(1))))
                        : Optional.empty();
            } catch (IllegalArgumentException | ArithmeticException e) {
                return Optional.empty();
            }
        });
    }
}
