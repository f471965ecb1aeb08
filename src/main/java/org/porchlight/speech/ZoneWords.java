package org.porchlight.speech;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Words;

/**
 * Names time zones as people there do: "hora del Este", where Java's own list says "hora oriental". A place that doesn't put
 * its clock forward is named by itself, since "Mountain Time" would be an hour off there for half the year. The words are
 * prompts under {@code directory.zone}.
 */
final class ZoneWords {
    private static final Map<String, ConversationPrompt> BY_ID = Map.of(
            "America/Phoenix", ConversationPrompt.ARIZONA,
            "America/Regina", ConversationPrompt.SASKATCHEWAN,
            "America/Swift_Current", ConversationPrompt.SASKATCHEWAN,
            "America/Whitehorse", ConversationPrompt.YUKON,
            "America/Dawson", ConversationPrompt.YUKON,
            "America/Puerto_Rico", ConversationPrompt.PUERTO_RICO);

    /** By the first word of the name that Java has for them in English, the same for every city of the zone. */
    private static final Map<String, ConversationPrompt> BY_NAME = Map.of(
            "Eastern", ConversationPrompt.EASTERN,
            "Central", ConversationPrompt.CENTRAL,
            "Mountain", ConversationPrompt.MOUNTAIN,
            "Pacific", ConversationPrompt.PACIFIC,
            "Alaska", ConversationPrompt.ALASKA,
            "Hawaii-Aleutian", ConversationPrompt.HAWAII,
            "Atlantic", ConversationPrompt.ATLANTIC,
            "Newfoundland", ConversationPrompt.NEWFOUNDLAND);

    private final Words words;
    private final Language language;
    private final Channel channel;

    ZoneWords(Words words, Language language, Channel channel) {
        this.words = words;
        this.language = language;
        this.channel = channel;
    }

    String of(ZoneId zone) {
        return prompt(zone)
                .map(prompt -> words.phrase(language, prompt).in(channel, Map.of()))
                .orElseGet(() -> zone.getDisplayName(TextStyle.FULL, Locale.of(language.code())));
    }

    private static Optional<ConversationPrompt> prompt(ZoneId zone) {
        return Optional.ofNullable(BY_ID.get(zone.getId()))
                .or(() -> Optional.ofNullable(BY_NAME.get(
                        zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH).split(" ")[0])));
    }
}
