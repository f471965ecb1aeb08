package org.porchlight.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A linear model: every feature has one small weight for each label, and a text's score for a label is the sum over its
 * features, divided by their length. Labels are the topics and, after them, the languages. It can be written down in
 * about as many bytes as it takes in memory.
 */
final class Model {
    /** Grows when features or layout change, so that an older packed model is not taken for a fitting one. */
    static final int VERSION = 13;

    private static final int HEAD = 2;

    private static final long LANES = 0x000000FF000000FFL;
    private static final int ZERO = 128;
    /** So small that the sums of the most features allowed still fit 32 bits. */
    private static final int UNITS = 1023;

    private static final int MOST = 16_000;

    private final int labels;
    private final float[] bias;
    private final int[] features;
    private final float[] value;
    private final float[] step;
    /** Eight weights in a long, each a byte above {@link #ZERO}, so that several are added at once. */
    private final long[] weights;

    private final int words;
    /** A feature and, after it, its row with one added; 0 where there is none. */
    private final long[] slots;
    /** What a look at a row needs first, side by side: its unit and its part of the length. */
    private final int[] heads;

    private final float unit;

    /**
     * @param features known features in rising order; the other arrays have a row for each
     * @param value how much a feature counts in a text
     * @param step what one unit of a row's weights stands for
     * @param weights as {@link #packed} makes them
     */
    Model(float[] bias, int[] features, float[] value, float[] step, long[] weights) {
        this.labels = bias.length;
        this.bias = bias;
        this.features = features;
        this.value = value;
        this.step = step;
        this.words = words(labels);
        this.weights = weights;
        this.slots = slots(features);
        float most = 1e-9f;
        for (int row = 0; row < features.length; row++) {
            most = Math.max(most, value[row] * step[row]);
        }
        this.unit = most / UNITS;
        this.heads = heads();
    }

    private static int words(int labels) {
        return (labels + 7) / 8;
    }

    /** Takes a weight, -127 to 127, for each feature and label; gives eight in a long, each feature in whole longs. */
    static long[] packed(byte[] weights, int labels) {
        int words = words(labels);
        long[] packed = new long[weights.length / labels * words];
        for (int i = 0; i < weights.length; i++) {
            int label = i % labels;
            packed[i / labels * words + label / 8] |= (long) (weights[i] + ZERO) << 8 * (label % 8);
        }
        return packed;
    }

    private int[] heads() {
        int[] heads = new int[HEAD * features.length];
        for (int row = 0; row < features.length; row++) {
            heads[HEAD * row] = Math.round(value[row] * step[row] / unit);
            heads[HEAD * row + 1] = Float.floatToRawIntBits(value[row] * value[row]);
        }
        return heads;
    }

    /** Half empty, so that most features are found, or found missing, at the first look. */
    private static long[] slots(int[] features) {
        long[] slots = new long[Integer.highestOneBit(Math.max(1, features.length)) * 4];
        for (int row = 0; row < features.length; row++) {
            int slot = features[row] >>> 1 & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = (long) features[row] << 32 | row + 1;
        }
        return slots;
    }

    private int row(int feature) {
        int slot = feature >>> 1 & slots.length - 1;
        while (slots[slot] != 0) {
            if ((int) (slots[slot] >>> 32) == feature) {
                return (int) slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    int rows() {
        return features.length;
    }

    /** About what it takes in memory. */
    long bytes() {
        return 12L * features.length + 8L * weights.length + 8L * slots.length + 4L * heads.length;
    }

    /** The score of each label: about 1 and more where it fits, -1 and less where it doesn't. */
    float[] scores(int[] text) {
        long[] sums = new long[4 * words];
        float length = 0;
        long units = 0;
        for (int i = 0; i < Math.min(text.length, MOST); i++) {
            int row = row(text[i]);
            if (row >= 0) {
                length += Float.intBitsToFloat(heads[HEAD * row + 1]);
                units += heads[HEAD * row];
                add(row * words, heads[HEAD * row], sums);
            }
        }
        float scale = length == 0 ? 0 : (float) (unit / Math.sqrt(length));
        float[] scores = new float[labels];
        for (int label = 0; label < labels; label++) {
            long sum = sums[label / 8 * 4 + label % 4] >>> (label % 8 < 4 ? 0 : 32) & 0xFFFFFFFFL;
            scores[label] = bias[label] + (sum - ZERO * units) * scale;
        }
        return scores;
    }

    /** Two sums in each long, 32 bits apart. */
    private void add(int from, long by, long[] sums) {
        for (int word = 0; word < words; word++) {
            long eight = weights[from + word];
            sums[4 * word] += (eight & LANES) * by;
            sums[4 * word + 1] += (eight >>> 8 & LANES) * by;
            sums[4 * word + 2] += (eight >>> 16 & LANES) * by;
            sums[4 * word + 3] += (eight >>> 24 & LANES) * by;
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels);
        out.writeInt(features.length);
        writeFloats(bias, out);
        ByteBuffer keys = ByteBuffer.allocate(4 * features.length);
        keys.asIntBuffer().put(features);
        out.write(keys.array());
        writeFloats(value, out);
        writeFloats(step, out);
        ByteBuffer longs = ByteBuffer.allocate(8 * weights.length);
        longs.asLongBuffer().put(weights);
        out.write(longs.array());
    }

    static Model read(DataInputStream in) throws IOException {
        int labels = in.readInt();
        int rows = in.readInt();
        float[] bias = readFloats(labels, in);
        int[] features = new int[rows];
        ByteBuffer.wrap(in.readNBytes(4 * rows)).asIntBuffer().get(features);
        float[] value = readFloats(rows, in);
        float[] step = readFloats(rows, in);
        long[] weights = new long[rows * words(labels)];
        byte[] packed = in.readNBytes(8 * weights.length);
        if (packed.length < 8 * weights.length) {
            throw new IOException("the packed model ends early");
        }
        ByteBuffer.wrap(packed).asLongBuffer().get(weights);
        return new Model(bias, features, value, step, weights);
    }

    private static void writeFloats(float[] floats, DataOutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(4 * floats.length);
        buffer.asFloatBuffer().put(floats);
        out.write(buffer.array());
    }

    private static float[] readFloats(int count, DataInputStream in) throws IOException {
        float[] floats = new float[count];
        ByteBuffer.wrap(in.readNBytes(4 * count)).asFloatBuffer().get(floats);
        return floats;
    }
}
