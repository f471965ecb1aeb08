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
    static final int VERSION = 1;

    private final int labels;
    private final float[] bias;
    private final int[] features;
    private final float[] value;
    private final float[] step;
    private final byte[] weights;
    private final int[] slots;

    /**
     * @param features known features in rising order; the other arrays have a row for each
     * @param value how much a feature counts in a text
     * @param step what one unit of a row's weights stands for
     * @param weights a byte for each feature and label
     */
    Model(float[] bias, int[] features, float[] value, float[] step, byte[] weights) {
        this.labels = bias.length;
        this.bias = bias;
        this.features = features;
        this.value = value;
        this.step = step;
        this.weights = weights;
        this.slots = slots(features);
    }

    /** Half empty, so that most features are found, or found missing, at the first look. */
    private static int[] slots(int[] features) {
        int[] slots = new int[Integer.highestOneBit(Math.max(1, features.length)) * 4];
        for (int row = 0; row < features.length; row++) {
            int slot = features[row] >>> 1 & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = row + 1;
        }
        return slots;
    }

    private int row(int feature) {
        int slot = feature >>> 1 & slots.length - 1;
        while (slots[slot] != 0) {
            int row = slots[slot] - 1;
            if (features[row] == feature) {
                return row;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    int labels() {
        return labels;
    }

    int rows() {
        return features.length;
    }

    /** About what it takes in memory. */
    long bytes() {
        return 12L * features.length + weights.length + 4L * slots.length;
    }

    /** The score of each label: about 1 and more where it fits, -1 and less where it doesn't. */
    float[] scores(int[] text) {
        float[] scores = new float[labels];
        float length = 0;
        for (int feature : text) {
            int row = row(feature);
            if (row >= 0) {
                length += value[row] * value[row];
                add(row, scores);
            }
        }
        float scale = length == 0 ? 0 : (float) (1 / Math.sqrt(length));
        for (int label = 0; label < labels; label++) {
            scores[label] = bias[label] + scores[label] * scale;
        }
        return scores;
    }

    private void add(int row, float[] scores) {
        float unit = value[row] * step[row];
        int from = row * labels;
        for (int label = 0; label < labels; label++) {
            scores[label] += unit * weights[from + label];
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
        out.write(weights);
    }

    static Model read(DataInputStream in) throws IOException {
        int labels = in.readInt();
        int rows = in.readInt();
        float[] bias = readFloats(labels, in);
        int[] features = new int[rows];
        ByteBuffer.wrap(in.readNBytes(4 * rows)).asIntBuffer().get(features);
        float[] value = readFloats(rows, in);
        float[] step = readFloats(rows, in);
        byte[] weights = in.readNBytes(rows * labels);
        if (weights.length < rows * labels) {
            throw new IOException("the packed model ends early");
        }
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
