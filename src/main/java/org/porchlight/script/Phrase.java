package org.porchlight.script;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.Message;

/**
 * One prompt in one language, as it is heard and as it is read. It may have gaps, {@code {name}}, that are filled when
 * it is said, and pauses, {@code [2s]}, that only the voice makes. Two phrases are equal only when they are the same
 * object, so that a renderer can prepare each once.
 */
public final class Phrase {
    /** A pause as the voice files write it: a whole number of seconds, 1 to 9, in square brackets. */
    public static final Pattern PAUSE = Pattern.compile("\\[([1-9])s]");

    private final String key;
    private final Language language;
    private final Template voice;
    private final Template text;
    private final List<String> words;
    private final List<List<String>> answers;
    private final boolean heard;
    private final SourcePosition at;

    Phrase(String key, Language language, String voice, String text, List<String> words, SourcePosition at) {
        this(key, language, voice, text, words, true, at);
    }

    Phrase(
            String key,
            Language language,
            String voice,
            String text,
            List<String> words,
            boolean heard,
            SourcePosition at) {
        this.heard = heard;
        this.key = key;
        this.language = language;
        this.voice = Template.of(voice);
        this.text = Template.of(text);
        this.words = List.copyOf(words);
        this.answers = words.stream().map(word -> Message.of(word).tokens()).toList();
        this.at = at;
    }

    /** An option as it is offered on a key. */
    private Phrase(Phrase option, String key, String voice, String text) {
        this.heard = option.heard;
        this.key = option.key + "@" + key;
        this.language = option.language;
        this.voice = Template.of(voice);
        this.text = Template.of(text);
        this.words = option.words;
        this.answers = option.answers;
        this.at = option.at;
    }

    /** The prompt key, such as {@code naloxone.where}. */
    public String key() {
        return key;
    }

    public Language language() {
        return language;
    }

    /** What a texter may write to choose it, when it is the label of an option. */
    public List<String> words() {
        return words;
    }

    /** The same words as they stand in {@link Message#tokens()}. */
    public List<List<String>> answers() {
        return answers;
    }

    /** Whether words for the voice were written; a prompt for texts alone is read aloud only where it must be. */
    public boolean isHeard() {
        return heard;
    }

    public SourcePosition at() {
        return at;
    }

    /** The words with gaps and pauses still marked, for a renderer that prepares them. */
    public String words(Channel channel) {
        return template(channel).words();
    }

    /** The names of its gaps in that channel. */
    public Set<String> gaps(Channel channel) {
        return template(channel).gaps();
    }

    /** The phrase with its gaps filled; a gap without a value vanishes rather than being read aloud. */
    public String in(Channel channel, Map<String, String> values) {
        return template(channel).fill(gap -> values.getOrDefault(gap, ""));
    }

    /**
     * The names of the gaps that these values leave empty in that channel. None where the whole phrase is empty then: a
     * prompt that is nothing but {@code {note}} vanishes, and nothing of it is missed.
     */
    public List<String> unfilled(Channel channel, Map<String, String> values) {
        return in(channel, values).isBlank()
                ? List.of()
                : gaps(channel).stream()
                        .filter(gap -> values.getOrDefault(gap, "").isBlank())
                        .toList();
    }

    /**
     * This phrase, which has the gaps {@code {option}} and {@code {key}}, around an option's own. An option that is
     * silent in a channel stays so: its key works there unsaid.
     */
    Phrase around(Phrase option, String key) {
        return new Phrase(option, key, around(voice, option.voice, key), around(text, option.text, key));
    }

    private static String around(Template sentence, Template option, String key) {
        return option.words().isEmpty()
                ? ""
                : sentence.words().replace("{option}", option.words()).replace("{key}", key);
    }

    private Template template(Channel channel) {
        return switch (channel) {
            case VOICE -> voice;
            case TEXT -> text;
        };
    }

    @Override
    public String toString() {
        return language.code() + ":" + key;
    }
}
