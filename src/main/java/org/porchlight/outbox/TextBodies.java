package org.porchlight.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.conversation.SiteWords;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Sms;
import org.porchlight.script.ReferralLine;
import org.porchlight.script.Script;
import org.porchlight.script.Words;

/**
 * What a text says, put together from the scripts only when it is sent, so that nothing of it is kept. No topic and no
 * organisation is named in the first 40 characters of any: those show on a phone that lies on a table.
 */
public final class TextBodies {
    /** The answers to the question, on the keys that they have where it is asked. */
    private static final Map<String, TextPrompt> ANSWERS =
            Map.of("1", TextPrompt.YES, "2", TextPrompt.LATER, "3", TextPrompt.NO);

    private final Script script;
    private final KnownSites sites;

    public TextBodies(Script script, KnownSites sites) {
        this.script = script;
        this.sites = sites;
    }

    /** The text; empty when what it was to be about is gone. */
    Optional<String> of(TextKind kind, Language language, Optional<String> about, Instant now) {
        return about(kind, language, about.orElse(""), now).map(rest -> {
            var parts = new ArrayList<String>();
            parts.add(say(language, kind.prompt(), Map.of()));
            parts.addAll(rest);
            return Sms.of(parts);
        });
    }

    private Optional<List<String>> about(TextKind kind, Language language, String about, Instant now) {
        return switch (kind) {
            case SORRY, TRIED, NEW_REQUEST, UNTRIED, BREAK -> Optional.of(List.of());
            case IS_NOW_GOOD ->
                Optional.of(ANSWERS.keySet().stream()
                        .sorted()
                        .map(key ->
                                words().option(language, ANSWERS.get(key), key).in(Channel.TEXT, Map.of()))
                        .toList());
            case PLACE ->
                sites.site(about, now)
                        .map(site -> new SiteWords(words(), language, Channel.TEXT).of(site))
                        .map(values -> List.of(say(language, TextPrompt.PLACE, values)));
            case TIP -> words().find(language, about).map(tip -> List.of(tip.in(Channel.TEXT, Map.of())));
            case LINE ->
                Optional.ofNullable(script.lines().byName().get(about)).map(line -> List.of(line(language, line)));
        };
    }

    /** "Food, housing, local help: 211." */
    String line(Language language, ReferralLine line) {
        return words().phrase(language, line.prompt()).in(Channel.TEXT, Map.of("number", line.number()));
    }

    private String say(Language language, TextPrompt prompt, Map<String, String> values) {
        return words().phrase(language, prompt).in(Channel.TEXT, values);
    }

    private Words words() {
        return script.words();
    }
}
