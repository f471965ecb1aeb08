package org.porchlight.script;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;

/**
 * One prompt in one language, as it is heard and as it is read. It may have gaps, {@code {name}}, that are filled when
 * it is said, and pauses, {@code [2s]}, that only the voice makes. Two phrases are equal only when they are the same
 * object, so that a renderer can prepare each once.
 */
public final class Phrase {
    private static final Pattern GAP = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    /** A pause as the voice files write it: a whole number of seconds, 1 to 9, in square brackets. */
    public static final Pattern PAUSE = Pattern.compile("\\[([1-9])s]");

    private final String key;
    private final Language language;
    private final String voice;
    private final String text;
    private final List<String> words;
    private final At at;

    Phrase(String key, Language language, String voice, String text, List<String> words, At at) {
        this.key = key;
        this.language = language;
        this.voice = voice;
        this.text = text;
        this.words = List.copyOf(words);
        this.at = at;
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

    public At at() {
        return at;
    }

    /** Whether it has no gaps in that channel, so that it is always the same. */
    public boolean fixed(Channel channel) {
        return gaps(channel).isEmpty();
    }

    /** The names of its gaps in that channel. */
    public Set<String> gaps(Channel channel) {
        var gaps = new TreeSet<String>();
        Matcher matcher = GAP.matcher(template(channel));
        while (matcher.find()) {
            gaps.add(matcher.group(1));
        }
        return gaps;
    }

    /** The phrase with its gaps filled; a gap without a value vanishes rather than being read aloud. */
    public String in(Channel channel, Map<String, String> values) {
        String template = template(channel);
        if (template.indexOf('{') < 0) {
            return template;
        }
        return GAP.matcher(template)
                .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), "")));
    }

    /** This phrase, which has the gaps {@code {option}} and {@code {key}}, around an option's own. */
    Phrase around(Phrase option, String key) {
        return new Phrase(
                option.key + "@" + key,
                language,
                voice.replace("{option}", option.voice).replace("{key}", key),
                text.replace("{option}", option.text).replace("{key}", key),
                option.words,
                option.at);
    }

    private String template(Channel channel) {
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
