package org.porchlight.understanding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.porchlight.messaging.Language;

/**
 * Makes a {@link Model} from examples: one linear support vector machine a label, all at once, by dual coordinate
 * descent. The same examples make the same model. It takes seconds, part of them on every
 * core.
 */
final class Training {
    /** Measured on texts left out: more rounds, or a higher cost, learn the examples better and other texts worse. */
    private static final int ROUNDS = 5;

    private static final float COST = 1;
    /** A feature of fewer examples teaches little about other texts, and a third of all features are of two. */
    private static final int SEEN = 3;
    /** As many rows take about 38 MB. */
    private static final int KEPT = 430_000;

    private static final int TOPICS = Topic.values().length;
    private static final int LABELS = TOPICS + Language.values().length;

    private final List<Example> examples;
    private final int[][] rows;
    private final float[][] values;
    private final int[] features;
    private final float[] value;
    private final float[][] weights;
    private final float[] bias = new float[LABELS];

    private Training(List<Example> examples, WordClasses classes, Phrases phrases) {
        this.examples = examples;
        int[][] texts = new int[examples.size()][];
        Arrays.parallelSetAll(texts, i -> {
            Message message = Message.of(examples.get(i).text());
            return Features.of(message.tokens(), message.own(), classes, phrases.find(message.tokens()));
        });
        int[][] counted = FeatureCount.of(texts, SEEN);
        this.features = counted[0];
        this.value = values(counted[1], texts.length);
        this.rows = new int[texts.length][];
        this.values = new float[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            place(i, texts[i]);
        }
        this.weights = new float[features.length][LABELS];
    }

    static Model of(List<Example> examples, WordClasses classes, Phrases phrases) {
        Training training = new Training(examples, classes, phrases);
        training.run();
        return training.model();
    }

    /** Rare features tell more than common ones. */
    private float[] values(int[] seen, int texts) {
        float[] values = new float[features.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = (float) Math.sqrt(Math.log((1.0 + texts) / seen[row]));
        }
        return values;
    }

    private void place(int text, int[] found) {
        int[] known = Arrays.stream(found)
                .map(feature -> Arrays.binarySearch(features, feature))
                .filter(row -> row >= 0)
                .toArray();
        float[] scaled = new float[known.length];
        double length = 0;
        for (int i = 0; i < known.length; i++) {
            length += value[known[i]] * value[known[i]];
        }
        for (int i = 0; i < known.length; i++) {
            scaled[i] = (float) (value[known[i]] / Math.sqrt(length));
        }
        rows[text] = known;
        values[text] = scaled;
    }

    private void run() {
        float[][] alpha = new float[examples.size()][LABELS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int text : order(round)) {
                learn(text, alpha[text]);
            }
        }
    }

    /**
     * Mixes the texts by themselves, in each round otherwise: a new example finds its place among the others and moves
     * none of them, so that texts far from it are understood as before.
     */
    private int[] order(int round) {
        long[] mixed = new long[examples.size()];
        Arrays.setAll(mixed, i -> (long) FeatureSet.hash(round, examples.get(i).text()) << Integer.SIZE | i);
        Arrays.sort(mixed);
        return Arrays.stream(mixed).mapToInt(one -> (int) one).toArray();
    }

    private void learn(int text, float[] alpha) {
        float[] scores = scores(text);
        float[] change = new float[LABELS];
        boolean any = false;
        // The squared hinge adds 1/(2 cost) to the diagonal; texts have length 1, and the bias adds 1.
        float slack = 0.5f / COST;
        for (int label = 0; label < LABELS; label++) {
            float sign = sign(examples.get(text), label);
            float gradient = sign * scores[label] - 1 + slack * alpha[label];
            float moved = Math.max(alpha[label] - gradient / (2 + slack), 0);
            change[label] = sign == 0 ? 0 : (moved - alpha[label]) * sign;
            any |= change[label] != 0;
            alpha[label] = sign == 0 ? 0 : moved;
        }
        if (any) {
            apply(text, change);
        }
    }

    /** What would be right as well is no counterexample. */
    private static float sign(Example example, int label) {
        if (label >= TOPICS) {
            // An address is written alike in each language.
            if (example.topic() == Topic.PLACE) {
                return 0;
            }
            return example.language().ordinal() == label - TOPICS ? 1 : -1;
        }
        if (example.topic().ordinal() == label) {
            return 1;
        }
        return !example.also().isEmpty() && example.also().contains(Topic.values()[label]) ? 0 : -1;
    }

    private float[] scores(int text) {
        float[] scores = bias.clone();
        for (int i = 0; i < rows[text].length; i++) {
            float[] row = weights[rows[text][i]];
            float by = values[text][i];
            for (int label = 0; label < LABELS; label++) {
                scores[label] += row[label] * by;
            }
        }
        return scores;
    }

    private void apply(int text, float[] change) {
        // Languages have no bias: a text without a known word shows none.
        for (int topic = 0; topic < TOPICS; topic++) {
            bias[topic] += change[topic];
        }
        for (int i = 0; i < rows[text].length; i++) {
            float[] row = weights[rows[text][i]];
            float by = values[text][i];
            for (int label = 0; label < LABELS; label++) {
                row[label] += change[label] * by;
            }
        }
    }

    /** The rows that can move a score most; the rest costs memory and time and tells next to nothing. */
    private Model model() {
        float[] most = new float[features.length];
        for (int row = 0; row < most.length; row++) {
            most[row] = 1e-9f;
            for (float weight : weights[row]) {
                most[row] = Math.max(most[row], Math.abs(weight));
            }
        }
        int[] kept = kept(most);
        byte[] bytes = new byte[kept.length * LABELS];
        float[] step = new float[kept.length];
        float[] values = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            step[i] = most[kept[i]] / 127;
            values[i] = value[kept[i]];
            for (int label = 0; label < LABELS; label++) {
                bytes[i * LABELS + label] = (byte) Math.round(weights[kept[i]][label] / step[i]);
            }
        }
        int[] keys = Arrays.stream(kept).map(row -> features[row]).toArray();
        return new Model(bias, keys, values, step, Model.packed(bytes, LABELS));
    }

    private int[] kept(float[] most) {
        return IntStream.range(0, most.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -most[row] * value[row]))
                .limit(KEPT)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }
}
