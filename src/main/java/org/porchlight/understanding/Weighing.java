package org.porchlight.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.Meaning.Guess;
import org.porchlight.understanding.Topic.Rank;

/** Turns the scores of the model into a decision. A missed emergency costs more than a needless first answer. */
final class Weighing {
    private static final int TOPICS = Topic.values().length;
    private static final int SHOWN = 5;
    /** How steeply scores become likelihoods: measured on texts that the model had not seen. */
    private static final float STEEP = 5;
    /** A language is evident when its score leads by so much and a sign of it stands in the text. */
    private static final float EVIDENT = 0.1f;
    /** Where no word is known the score has to lead by more: "i respir pa". */
    private static final float EVIDENT_ALONE = 0.3f;
    /** And by more still where several languages have each word: "se me va". */
    private static final float EVIDENT_TOGETHER = 0.8f;
    /** And by so much where the only signs are of another one: "no se q ago". */
    private static final float EVIDENT_AGAINST = 1.5f;

    private static final float LEAST_ORDINARY = 0.08f;
    private static final float LEAST_EMERGENCY = 0.06f;
    private static final float LIKELY_EMERGENCY = 0.2f;
    /** The second topic is asked for when it has this part of the first one's likelihood. */
    private static final float NEAR = 0.7f;

    private static final float ALREADY_CLEAR = 0.4f;

    private Weighing() {}

    /**
     * @param sure how certain a topic must be at least because of the text's words
     * @param languages what language shows in a text about a topic
     */
    static Meaning weigh(
            float[] scores,
            Optional<PhraseIndex.Found<Topic>> phrase,
            float sure,
            Function<Topic, Optional<Language>> languages) {
        List<Guess> guesses = guesses(scores);
        Guess first = guesses.stream()
                .max(Comparator.comparingDouble(Weighing::weight))
                .orElseThrow();
        if (phrase.filter(found -> decides(found.meaning(), first)).isPresent()) {
            Topic decided = phrase.get().meaning();
            String words = phrase.get().phrase().toString();
            return new Meaning(languages.apply(decided), decided, 1, Optional.empty(), guesses, Optional.of(words));
        }
        boolean certain = first.certainty() >= Math.max(sure, least(first.topic()));
        Topic topic = certain ? first.topic() : Topic.UNCLEAR;
        Optional<Topic> or = certain ? second(first, guesses) : Optional.empty();
        return new Meaning(languages.apply(topic), topic, first.certainty(), or, guesses, Optional.empty());
    }

    /** A phrase decides, but for one of no emergency in a text that is likely about one. */
    private static boolean decides(Topic phrase, Guess first) {
        return phrase.emergency() || !first.topic().emergency() || first.certainty() < LIKELY_EMERGENCY;
    }

    /** Whether words of a text about this topic may tell its language by their looks: a name of a place is of none. */
    static boolean telling(Topic topic) {
        return switch (topic) {
            case PLACE, NALOXONE, MENU, TEST -> false;
            default -> true;
        };
    }

    /** Measured on texts that the model had not seen: what is about nothing gives way to what is about something. */
    private static double weight(Guess guess) {
        return guess.certainty()
                * switch (guess.topic().rank()) {
                    case DYING -> 5;
                    case HARM, EMERGENCY -> 1.4;
                    case ORDINARY -> guess.topic() == Topic.UNCLEAR ? 0.8 : 1;
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
     * @param signs what of each language stands there, as {@link KnownWords#signs} counts
     * @param unknown whether a word stands there that is of no list
     * @param telling whether the text is about a topic whose words are of a language
     */
    static Optional<Language> language(float[] scores, int[] signs, boolean unknown, boolean telling) {
        int first = most(scores, -1);
        float lead = scores[TOPICS + first] - scores[TOPICS + most(scores, first)];
        int all = Arrays.stream(signs).sum();
        for (int language = 0; language < signs.length; language++) {
            boolean only = all > 0 && signs[language] == all;
            if (only && scores[TOPICS + first] - scores[TOPICS + language] < EVIDENT_ALONE) {
                return Optional.of(Language.values()[language]);
            }
        }
        float alone = all > 0 ? EVIDENT_AGAINST : unknown ? EVIDENT_ALONE : EVIDENT_TOGETHER;
        boolean evident = signs[first] > 0 ? lead >= EVIDENT : telling && lead >= alone;
        return evident ? Optional.of(Language.values()[first]) : Optional.empty();
    }

    /** The language with the highest score, but for one that is left out. */
    private static int most(float[] scores, int without) {
        int most = without == 0 ? 1 : 0;
        for (int language = most + 1; language < Language.values().length; language++) {
            boolean more = scores[TOPICS + language] > scores[TOPICS + most];
            most = more && language != without ? language : most;
        }
        return most;
    }
}
