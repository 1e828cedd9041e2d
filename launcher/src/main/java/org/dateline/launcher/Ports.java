package org.dateline.launcher;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The loopback ports of a local stack; one offset moves them all, so that several stacks run side by side. */
public final class Ports {

    private static final int LARGEST_OFFSET = 56_000;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            converter = Offset.class,
            description = "Add N to every port: query 8080, ingest 8081, enrich 8082, Kafka 9092, PostgreSQL 5433.")
    private int offset;

    /** Reads the offset so that every port stays a valid one. */
    static final class Offset implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > LARGEST_OFFSET) {
                throw new TypeConversionException("'" + value + "' is not a number from 0 to " + LARGEST_OFFSET);
            }
            return Integer.valueOf(value);
        }
    }

    public int query() {
        return 8080 + offset;
    }

    public int ingest() {
        return 8081 + offset;
    }

    public int enrich() {
        return 8082 + offset;
    }

    public int kafka() {
        return 9092 + offset;
    }

    /** Not PostgreSQL's own 5432, which an installed server has. */
    public int postgres() {
        return 5433 + offset;
    }

    public String queryUrl() {
        return url(query());
    }

    public String ingestUrl() {
        return url(ingest());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafka();
    }

    /** What to add to another command so that it finds this stack. */
    public String option() {
        return offset == 0 ? "" : " --port-offset " + offset;
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
