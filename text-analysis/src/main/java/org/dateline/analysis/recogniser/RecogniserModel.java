package org.dateline.analysis.recogniser;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.analysis.gazetteer.Digest;

/**
 * What training leaves: the lexicon, the weights of features with eight bits each, and the weights of following labels. The
 * model that Dateline ships is in the jar {@code recogniser-model}, under a licence of its own. Immutable.
 *
 * @param name name and version
 * @param hash of the content, the same whatever the compression
 */
public record RecogniserModel(String name, String hash, Lexicon lexicon, WeightTable weights, int[] transitions) {

    /** Where the jar {@code recogniser-model} keeps the model of English news. */
    static final String RESOURCE = "/org/dateline/recogniser/english-news.model";

    /** A weight of 1.0 in training. */
    public static final int UNITS = 32;

    private static final int MAGIC = 0x444C524D;
    /** Changes whenever features or format do: weights trained for others are worthless. */
    private static final int FORMAT = 1;

    /**
     * Loads the shipped model.
     *
     * @throws IllegalStateException when the jar {@code recogniser-model} is missing
     */
    public static RecogniserModel shipped() {
        try (InputStream in = RecogniserModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The jar recogniser-model is missing on the class path");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException when it can't be read, isn't a model, or was trained for other features than this version has
     */
    public static RecogniserModel read(InputStream in) throws IOException {
        byte[] content = new GZIPInputStream(new BufferedInputStream(in), 1 << 16).readAllBytes();
        try {
            return of(ByteBuffer.wrap(content), new Digest().add(content).hex());
        } catch (BufferUnderflowException e) {
            throw new IOException("The model ends too early", e);
        }
    }

    private static RecogniserModel of(ByteBuffer data, String hash) throws IOException {
        if (data.getInt() != MAGIC || data.getInt() != FORMAT) {
            throw new IOException("Not a recogniser model of format " + FORMAT);
        }
        byte[] name = new byte[data.getShort() & 0xFFFF];
        data.get(name);
        int[] transitions = new int[(Labels.COUNT + 1) * Labels.COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = data.getInt();
        }
        Lexicon lexicon = Lexicon.read(data);
        WeightTable weights = WeightTable.read(data);
        return new RecogniserModel(new String(name, StandardCharsets.UTF_8), hash, lexicon, weights, transitions);
    }

    /**
     * The bytes of a model file.
     *
     * @param keys feature hashes
     * @param weights 13 per feature
     * @param transitions from each label, and last from the start, to each label
     */
    public static byte[] bytes(String name, Lexicon lexicon, long[] keys, byte[] weights, int[] transitions)
            throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(content))) {
            out.writeInt(MAGIC);
            out.writeInt(FORMAT);
            out.writeUTF(name);
            for (int weight : transitions) {
                out.writeInt(weight);
            }
            lexicon.write(out);
            WeightTable.write(out, keys, weights);
        }
        return content.toByteArray();
    }

    /** Name and hash, as published with each analysis. */
    public String version() {
        return name + " " + hash;
    }
}
