package org.porchlight.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.porchlight.directory.KnownSites;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.outbox.OutboxTable.TextContent;
import org.porchlight.places.Site;
import org.porchlight.script.Phrase;
import org.porchlight.script.ReferralLine;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.script.Words;
import org.porchlight.speech.SiteWords;
import org.porchlight.speech.Utterance;

/**
 * Words the texts that the line begins, from the scripts and only when one is sent, so that nothing of it is kept. No
 * topic and no organisation is named in the first 40 characters of any: those show on a phone that lies on a table.
 */
public final class TextBodies {
    private final Supplier<Script> script;
    private final KnownSites sites;
    private final WholeTexts texts;

    public TextBodies(Supplier<Script> script, KnownSites sites, WholeTexts texts) {
        this.script = script;
        this.sites = sites;
        this.texts = texts;
    }

    /** Words a text; empty when what it is about is gone, or a gap in it has nothing to fill it. */
    Optional<String> of(TextContent content, Instant now) {
        return parts(content.kind(), content.language(), content.about().orElse(""), now)
                .flatMap(texts::join);
    }

    private Optional<List<Utterance>> parts(TextKind kind, Language language, String about, Instant now) {
        return switch (kind) {
            case SORRY -> said(language, TextPrompt.SORRY);
            case TRIED -> said(language, TextPrompt.TRIED);
            case NEW_REQUEST -> said(language, TextPrompt.NEW_REQUEST);
            case UNTRIED -> said(language, TextPrompt.UNTRIED);
            case BREAK -> said(language, TextPrompt.BREAK);
            case PAUSE -> said(language, TextPrompt.PAUSE);
            case ACCOUNT -> said(language, TextPrompt.ACCOUNT);
            case CODES_TRIED -> said(language, TextPrompt.CODES_TRIED);
            case CODES_STOPPED -> said(language, TextPrompt.CODES_STOPPED);
            case DEGRADED -> said(language, TextPrompt.DEGRADED);
            case NO_WORKER -> said(language, TextPrompt.NO_WORKER);
            case IS_NOW_GOOD -> Optional.of(isNowGood(language));
            case PLACE -> sent(language, sites.site(about, now).map(site -> place(language, site)));
            case TIP -> sent(language, words().find(language, about).map(tip -> said(tip, Map.of())));
            case LINE -> sent(language, script.get().lines().offered(about, now).map(line -> line(language, line)));
        };
    }

    private Optional<List<Utterance>> said(Language language, TextPrompt prompt) {
        return Optional.of(List.of(said(words().phrase(language, prompt), Map.of())));
    }

    private static Utterance said(Phrase phrase, Map<String, String> values) {
        return new Utterance(phrase, values, false);
    }

    /** What a responder has sent to a person, behind words that tell nothing of it. */
    private Optional<List<Utterance>> sent(Language language, Optional<Utterance> thing) {
        return thing.map(it -> List.of(said(words().phrase(language, TextPrompt.OPENING), Map.of()), it));
    }

    private Utterance place(Language language, Site site) {
        return said(
                words().phrase(language, TextPrompt.PLACE), new SiteWords(words(), language, Channel.TEXT).of(site));
    }

    /** Says "Food, housing, local help: 211." */
    Utterance line(Language language, ReferralLine line) {
        return said(words().phrase(language, line.prompt()), Map.of("number", line.number()));
    }

    /**
     * Puts the question of the script's own step, and its answers on the keys that they have there, so that a menu
     * whose order is changed changes this text too. Other languages aren't offered here.
     */
    private List<Utterance> isNowGood(Language language) {
        return script.get()
                .find(script.get().hotline().asked())
                .filter(Step.Asking.class::isInstance)
                .map(Step.Asking.class::cast)
                .map(step -> Stream.concat(
                                step.saying().say().stream().map(prompt -> words().phrase(language, prompt)),
                                answers(step, language))
                        .map(phrase -> said(phrase, Map.of()))
                        .toList())
                .orElseThrow(
                        () -> new IllegalStateException(script.get().hotline().asked() + " asks nothing"));
    }

    private Stream<Phrase> answers(Step.Asking step, Language language) {
        return step.choices().menu().entrySet().stream()
                .filter(choice -> choice.getValue().in(Channel.TEXT)
                        && choice.getValue().language().isEmpty())
                .map(choice -> words().option(language, choice.getValue().say(), choice.getKey()));
    }

    private Words words() {
        return script.get().words();
    }
}
