package org.porchlight.speech;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.places.MailOrder;
import org.porchlight.script.Words;

/** Says who sends by mail what is looked for, and how to ask for it. The words themselves are prompts. */
public final class MailOrderWords {
    /** More of them nobody remembers, nor fits in a text. */
    private static final int MOST = 2;

    private final Words words;
    private final Language language;
    private final Channel channel;

    public MailOrderWords(Words words, Language language, Channel channel) {
        this.words = words;
        this.language = language;
        this.channel = channel;
    }

    /** A sentence for each that can be asked in this language; empty where there is none. */
    public String of(List<MailOrder> orders) {
        return orders.stream()
                .map(this::said)
                .filter(said -> !said.isEmpty())
                .limit(MOST)
                .collect(Collectors.joining(" "));
    }

    private String said(MailOrder order) {
        ConversationPrompt prompt = order.free() ? ConversationPrompt.MAILS_FREE : ConversationPrompt.MAILS;
        return order.phone()
                .map(number -> new PublicPhone(words, language, channel).of(number))
                .or(() -> Optional.of(order.note().in(language)).filter(note -> !note.isEmpty()))
                .map(ask -> words.phrase(language, prompt).in(channel, Map.of("name", name(order), "how", ask)))
                .orElse("");
    }

    private String name(MailOrder order) {
        return switch (channel) {
            case TEXT -> order.name();
            case VOICE -> order.spokenName().orElse(order.name());
        };
    }
}
