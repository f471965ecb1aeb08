package org.porchlight.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.Topic;

/**
 * What {@code hotline.yaml} says: where contacts begin, what works everywhere, and the voices.
 *
 * @param call the step at which a call begins
 * @param text the step at which a text conversation begins, and the short list for what we can't make out
 * @param menu the main menu, where "back" ends up
 * @param where the step that asks for a place; a place named at any moment leads where it leads
 * @param which the step that asks which of two topics a text is about
 * @param ringBack where a call or a text to the number that calls show begins
 * @param asked where a text there leads while the person is asked whether now is good for the call
 * @param unknown where a second message that we can't make out leads: the offer of a person
 * @param farewell the end after a long silence
 * @param stopped the confirmation of a stop word that the provider doesn't answer itself
 * @param unstopped what is said when a stop could not be committed
 * @param cry where a bare 911, OD or SOS leads that begins a conversation, and so shows no language
 * @param connected where a caller is led who was put through to a line, by the word for how it went, or who wants lines by text
 * @param anywhere targets of the keys that work at every step
 * @param leading keywords that lead somewhere
 * @param topics where each topic of a text leads
 * @param remarks for some topics, where a text leads from anywhere that says something besides, by its remark's name
 * @param discreetly which step takes the place of which on the number that calls show, where words reveal nothing
 * @param services what lists of sites may ask the directory for
 * @param heard what a silent caller must have heard, and how soon
 * @param voices how each language is spoken
 */
public record Hotline(
        String call,
        String text,
        String menu,
        String where,
        String which,
        String ringBack,
        String asked,
        String unknown,
        String farewell,
        String stopped,
        String unstopped,
        String cry,
        Map<String, String> connected,
        Map<String, String> anywhere,
        LeadingWords leading,
        Map<Topic, String> topics,
        Map<Topic, Map<String, String>> remarks,
        Map<String, String> discreetly,
        Set<String> services,
        List<Due> heard,
        Map<Language, Voice> voices,
        SourcePosition at) {
    /** The word in {@link #connected} for a caller who was put through too often. */
    public static final String REFUSED = "refused";

    /** The word there for a caller who wants the lines by text that were told. */
    public static final String BY_TEXT = "by-text";

    static final Set<String> CONNECTED = Set.of("talked", "busy", "no-answer", "failed", REFUSED, BY_TEXT);

    /** A provider's voice and the language tag it speaks, such as {@code Polly.Gabrielle-Neural} and {@code fr-CA}. */
    public record Voice(String voice, String tag) {}

    /**
     * Keywords that lead to a step, by their key in {@code words/<language>/keywords.yaml}.
     *
     * @param commands those that act when they are the whole text
     * @param subjects the keys of those that tell of something; inside an emergency they lead nowhere out of it
     * @param sought what is looked for near a place, and which of the places: several may stand in one text
     */
    public record LeadingWords(Map<String, String> commands, Set<String> subjects, Map<String, String> sought) {
        /** Joins subjects to the other commands, once for all turns. */
        static LeadingWords of(Map<String, String> commands, Map<String, String> subjects, Map<String, String> sought) {
            var all = new LinkedHashMap<>(commands);
            all.putAll(subjects);
            return new LeadingWords(all, subjects.keySet(), sought);
        }
    }

    /** The keywords that act when they are the whole text, subjects among them, with where each leads. */
    public Map<String, String> commands() {
        return leading.commands();
    }

    /** The keywords for what is looked for near a place, with the step that keeps each. */
    public Map<String, String> sought() {
        return leading.sought();
    }

    /**
     * What a caller who presses nothing must have heard, and how soon.
     *
     * @param from the step at which the time begins to run
     * @param prompt what must have been said whole
     */
    public record Due(String from, String prompt, Duration within, SourcePosition at) {}

    /** The keys in {@code keywords.yaml} of all words that lead somewhere. */
    public Set<String> keywords() {
        var keys = new TreeSet<>(commands().keySet());
        keys.addAll(sought().keySet());
        return keys;
    }

    /** Every step that it names. */
    public List<String> targets() {
        var targets = new ArrayList<>(
                List.of(call, text, menu, where, which, ringBack, asked, unknown, farewell, stopped, unstopped, cry));
        targets.addAll(connected.values());
        targets.addAll(anywhere.values());
        targets.addAll(commands().values());
        targets.addAll(sought().values());
        targets.addAll(topics.values());
        remarks.values().forEach(steps -> targets.addAll(steps.values()));
        targets.addAll(discreetly.keySet());
        targets.addAll(discreetly.values());
        return targets;
    }
}
