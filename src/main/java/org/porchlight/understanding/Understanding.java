package org.porchlight.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.Meaning.Guess;

/**
 * Tells what a text is about and in which language it is, by a model made from examples and by phrases that decide
 * alone. One serves all threads. It doesn't know what was asked before, and it carries nothing out.
 */
public final class Understanding {
    private static final int REASONS = 3;
    /** Letters without any, "zxcv", are of no language by their looks. */
    private static final Pattern VOWEL = Pattern.compile("[aeiouyàâáéèêëíîïóôúùûü]", Pattern.CASE_INSENSITIVE);

    /** Of so many words each is tried as a reason; a text that is one long message has no more. */
    private static final int WEIGHED = 80;

    private final String digest;
    private final WordClasses classes;
    private final Phrases phrases;
    private final KnownWords known;
    private final Model model;

    private Understanding(Knowledge knowledge, KnownWords known, Model model) {
        this.digest = knowledge.digest();
        this.classes = knowledge.classes();
        this.phrases = knowledge.phrases();
        this.known = known;
        this.model = model;
    }

    /** Learns from the examples. This takes seconds; {@link #unpack} doesn't. */
    public static Understanding learn(Knowledge knowledge) {
        Model model = Training.of(knowledge.examples(), knowledge.classes(), knowledge.phrases());
        return new Understanding(knowledge, KnownWords.of(knowledge.examples(), knowledge.common()), model);
    }

    /**
     * Takes what {@link #pack} wrote, if it was learnt from this very knowledge; empty when it must be learnt again.
     *
     * @throws IOException when the packed model is broken
     */
    public static Optional<Understanding> unpack(Knowledge knowledge, InputStream packed) throws IOException {
        DataInputStream in = new DataInputStream(packed);
        if (!in.readUTF().equals(knowledge.digest())) {
            return Optional.empty();
        }
        return Optional.of(new Understanding(knowledge, KnownWords.read(in), Model.read(in)));
    }

    /** Writes down what was learnt, with the digest of the knowledge that it was learnt from. */
    public void pack(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeUTF(digest);
        known.write(data);
        model.write(data);
        data.flush();
    }

    /** Of an empty text, and of a machine's, the topic is unclear; the language of a machine's is its words'. */
    public Meaning read(Message message) {
        if (message.tokens().isEmpty()) {
            return Meaning.NOTHING;
        }
        Meaning meaning = read(message.tokens(), message.own());
        return message.automatic() ? Meaning.NOTHING.orIn(meaning.language()) : meaning;
    }

    private Meaning read(List<String> tokens, String own) {
        HeadedPhrases.Found<Topic> found = phrases.find(tokens);
        float[] scores = model.scores(Features.of(tokens, own, classes, found));
        return Weighing.weigh(
                scores, Phrases.weightiest(found), known.sure(tokens), topic -> language(topic, scores, tokens, own));
    }

    private Optional<Language> language(Topic topic, float[] scores, List<String> tokens, String own) {
        if (known.lone(tokens)) {
            return known.alone(tokens.getFirst(), own);
        }
        boolean unknown = known.unknownIn(tokens);
        // One word that several languages have, such as "la", tells none.
        boolean telling = Weighing.telling(topic)
                && (unknown || tokens.size() > 1)
                && VOWEL.matcher(own).find();
        return known.told(tokens, own).or(() -> Weighing.language(scores, known.signs(tokens, own), unknown, telling));
    }

    /**
     * The words that decided, weightiest first: those that make a phrase, or those without which the topic would be less
     * certain.
     */
    public List<String> because(Message message) {
        Meaning meaning = read(message);
        List<String> tokens = message.tokens();
        if (meaning.phrase().isPresent()) {
            return Phrases.weightiest(phrases.find(tokens)).stream()
                    .map(found -> String.join(" ", tokens.subList(found.from(), found.to())))
                    .toList();
        }
        record Reason(String word, float weight) {}
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < Math.min(tokens.size(), WEIGHED); i++) {
            List<String> others = new ArrayList<>(tokens);
            others.remove(i);
            float without = certainty(read(others, message.own()), meaning.topic());
            reasons.add(new Reason(tokens.get(i), certainty(meaning, meaning.topic()) - without));
        }
        return reasons.stream()
                .filter(reason -> reason.weight() > 0)
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .map(Reason::word)
                .distinct()
                .limit(REASONS)
                .toList();
    }

    private static float certainty(Meaning meaning, Topic topic) {
        return meaning.guesses().stream()
                .filter(guess -> guess.topic() == topic)
                .map(Guess::certainty)
                .findFirst()
                .orElse(0f);
    }

    /** About how much memory the model takes. */
    public long bytes() {
        return model.bytes();
    }
}
