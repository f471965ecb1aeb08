package org.porchlight.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.Meaning.Guess;
import org.porchlight.understanding.Topic.Rank;

/** Turns the scores of the model into a decision. A missed emergency costs more than a needless first answer. */
final class Weighing {
    private static final int TOPICS = Topic.values().length;
    private static final int SHOWN = 5;
    /** How steeply scores become likelihoods: measured on texts that the model had not seen. */
    private static final float STEEP = 4;
    /** A language is evident when its score leads by so much and a sign of it stands in the text. */
    private static final float EVIDENT = 0.1f;
    /** Where no word is known the score has to lead by more: "i respir pa". */
    private static final float EVIDENT_ALONE = 0.3f;

    private static final float LEAST_ORDINARY = 0.08f;
    private static final float LEAST_EMERGENCY = 0.06f;
    /** The second topic is asked for when it has this part of the first one's likelihood. */
    private static final float NEAR = 0.7f;

    private static final float ALREADY_CLEAR = 0.4f;

    private Weighing() {}

    static Meaning weigh(float[] scores, Optional<PhraseIndex.Found<Topic>> phrase, Optional<Language> language) {
        List<Guess> guesses = guesses(scores);
        if (phrase.isPresent()) {
            Topic decided = phrase.get().meaning();
            String words = phrase.get().phrase().toString();
            return new Meaning(language, decided, 1, Optional.empty(), guesses, Optional.of(words));
        }
        Guess first = guesses.stream()
                .max(Comparator.comparingDouble(Weighing::weight))
                .orElseThrow();
        if (first.certainty() < least(first.topic())) {
            return new Meaning(language, Topic.UNCLEAR, first.certainty(), Optional.empty(), guesses, Optional.empty());
        }
        Optional<Topic> or = second(first, guesses);
        return new Meaning(language, first.topic(), first.certainty(), or, guesses, Optional.empty());
    }

    private static double weight(Guess guess) {
        return guess.certainty()
                * switch (guess.topic().rank()) {
                    case DYING -> 1.6;
                    case HARM, EMERGENCY -> 1.1;
                    case ORDINARY -> 1;
                    case ASKED -> 0.8;
                };
    }

    private static float least(Topic topic) {
        return topic.emergency() ? LEAST_EMERGENCY : LEAST_ORDINARY;
    }

    private static Optional<Topic> second(Guess first, List<Guess> guesses) {
        if (first.topic().emergency() || first.topic() == Topic.UNCLEAR || first.certainty() > ALREADY_CLEAR) {
            return Optional.empty();
        }
        return guesses.stream()
                .filter(guess -> guess.topic() != first.topic() && guess.topic() != Topic.UNCLEAR)
                .filter(guess -> guess.topic().rank() != Rank.ASKED)
                .filter(guess -> guess.certainty() > NEAR * first.certainty())
                .map(Guess::topic)
                .findFirst();
    }

    private static List<Guess> guesses(float[] scores) {
        float[] likely = new float[TOPICS];
        float sum = 0;
        for (int topic = 0; topic < TOPICS; topic++) {
            likely[topic] = (float) Math.exp(STEEP * scores[topic]);
            sum += likely[topic];
        }
        List<Guess> best = new ArrayList<>(SHOWN);
        for (int shown = 0; shown < SHOWN; shown++) {
            int most = 0;
            for (int topic = 1; topic < TOPICS; topic++) {
                most = likely[topic] > likely[most] ? topic : most;
            }
            best.add(new Guess(Topic.values()[most], likely[most] / sum));
            likely[most] = -1;
        }
        return best;
    }

    /**
     * The language that a text with words shows.
     *
     * @param signs what of each language stands there, as {@link LanguageSigns#in} counts
     * @param unknown whether a word stands there that is of no list
     */
    static Optional<Language> language(float[] scores, int[] signs, boolean unknown) {
        int first = 0;
        int all = 0;
        for (int language = 0; language < signs.length; language++) {
            first = scores[TOPICS + language] > scores[TOPICS + first] ? language : first;
            all += signs[language];
        }
        float lead = Float.MAX_VALUE;
        for (int language = 0; language < signs.length; language++) {
            lead = language == first ? lead : Math.min(lead, scores[TOPICS + first] - scores[TOPICS + language]);
        }
        boolean evident = signs[first] > 0 ? lead >= EVIDENT : all == 0 && unknown && lead >= EVIDENT_ALONE;
        return evident ? Optional.of(Language.values()[first]) : Optional.empty();
    }
}
