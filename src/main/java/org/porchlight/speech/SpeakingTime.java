package org.porchlight.speech;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.messaging.Language;
import org.porchlight.script.Phrase;

/**
 * How long a voice takes to say words, rather too long than too short. Nobody measures the voices here: their maker says
 * that they have no standard speed (Amazon Polly Developer Guide, "Timing a voice speed"), and gives one example, "Mary
 * had a little lamb" in about 1.3 s, 5.4 syllables a second. People who read aloud say 6.19 syllables a second in
 * English, 7.18 in French and 7.82 in Spanish, pauses left out (Pellegrino, Coupé and Marsico, Language 87, 2011). So a
 * voice is counted with seven tenths of that, and with the pauses that punctuation makes.
 */
public final class SpeakingTime {
    private static final double VOICE_OF_READER = 0.7;

    /** What a voice draws out and leaves empty at the end of a sentence, and at the end of a part of one. */
    private static final double SENTENCE = 0.4;

    private static final double PART = 0.2;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;]\\W*$");
    private static final Pattern PART_END = Pattern.compile("[,)–]\\W*$");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SpeakingTime() {}

    /**
     * The time for words as they stand in the voice files.
     *
     * @param words with pauses as in {@link Phrase#PAUSE}
     */
    public static Duration of(Language language, String words) {
        double seconds = 0;
        Matcher pauses = Phrase.PAUSE.matcher(words);
        int from = 0;
        while (pauses.find()) {
            seconds += said(language, words.substring(from, pauses.start())) + Integer.parseInt(pauses.group(1));
            from = pauses.end();
        }
        return Duration.ofMillis(Math.round(1000 * (seconds + said(language, words.substring(from)))));
    }

    /** A stretch without marked pauses. Its end is drawn out even where no punctuation stands. */
    private static double said(Language language, String words) {
        if (words.isBlank()) {
            return 0;
        }
        double seconds = Syllables.of(language, words) / (VOICE_OF_READER * reader(language));
        String[] all = SPACES.split(words.strip());
        for (int i = 0; i < all.length; i++) {
            seconds += SENTENCE_END.matcher(all[i]).find()
                    ? SENTENCE
                    : i == all.length - 1 || PART_END.matcher(all[i]).find() ? PART : 0;
        }
        return seconds;
    }

    /** Syllables a second of people who read aloud. */
    private static double reader(Language language) {
        return switch (language) {
            case EN -> 6.19;
            case FR -> 7.18;
            case ES -> 7.82;
        };
    }
}
