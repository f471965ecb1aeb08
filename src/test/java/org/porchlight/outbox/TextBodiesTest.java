package org.porchlight.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.SiteRecord;
import org.porchlight.lint.CheckedScript;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.messaging.Wording;
import org.porchlight.outbox.OutboxTable.TextContent;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.Step;
import org.porchlight.understanding.Message;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whatever is texted of one's own accord fits three segments, and begins with nothing that tells what it is about. */
class TextBodiesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final int SHOWN = 40;

    private static final List<String> TOPICS =
            List.of("naloxone", "opioids", "stimulants", "drinking", "mixing", "money", "work", "jail", "relay");

    private final TextBodies bodies = OutboxFixture.BODIES;
    private final Textables offers = new Textables(() -> OutboxFixture.SCRIPT, OutboxFixture.SITES, bodies);

    @ParameterizedTest
    @EnumSource
    void every_text_is_short_and_begins_with_nothing_that_tells(Language language) {
        List<String> all = all(language).toList();

        assertThat(all).hasSizeGreaterThan(60).allSatisfy(body -> {
            assertThat(Segments.of(body).count()).as(body).isBetween(1, Sms.MOST);
            String shown = body.substring(0, Math.min(SHOWN, body.length()));
            assertThat(OutboxFixture.SCRIPT
                            .understanding()
                            .read(Message.of(shown))
                            .phrase())
                    .as(shown)
                    .isEmpty();
            assertThat(Wording.tokens(shown)).as(shown).doesNotContainAnyElementsOf(topicWords(language));
            assertThat(shown.toLowerCase(Locale.ROOT)).doesNotContain("porchlight", "hotline", "nalox", "harm");
        });
    }

    /** The single words that name a topic; that somebody calls is none. */
    private static List<String> topicWords(Language language) {
        String file = ScriptFiles.packaged().texts().get("words/" + language.code() + "/keywords.yaml");
        var keywords = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(file);
        return TOPICS.stream()
                .flatMap(topic -> ((List<?>) keywords.get(topic)).stream())
                .map(Object::toString)
                .filter(word -> !word.contains(" "))
                .toList();
    }

    private Stream<String> all(Language language) {
        Stream<Textable> tips = offers.tips(language).stream()
                .flatMap(topic -> topic.tips().stream())
                .map(Textables.TextChoice::thing);
        Stream<Textable> lines = OutboxFixture.SCRIPT.lines().byName().values().stream()
                .filter(line -> OutboxFixture.SCRIPT.lines().isOffered(line, NOW))
                .map(line -> new Textable.HelpLine(line.name()));
        Stream<Textable> places = DemoSites.read().stream()
                .map(SiteRecord::id)
                .filter(id -> OutboxFixture.SITES.site(id, NOW).isPresent())
                .map(Textable.SiteAddress::new);
        Stream<String> offered = Stream.of(tips, lines, places)
                .flatMap(it -> it)
                .map(offer -> body(new TextContent(TextKind.of(offer), language, Optional.of(offer.about()))));
        Stream<String> others = Stream.of(
                        TextKind.SORRY,
                        TextKind.TRIED,
                        TextKind.IS_NOW_GOOD,
                        TextKind.NEW_REQUEST,
                        TextKind.DEGRADED,
                        TextKind.NO_WORKER)
                .map(kind -> body(new TextContent(kind, language, Optional.empty())));
        return Stream.concat(offered, others);
    }

    private String body(TextContent content) {
        return bodies.of(content, NOW).orElseThrow();
    }

    /** Editors of the scripts are told that the key is always right, and that a saved change is live. */
    @Test
    void a_menu_in_another_order_changes_the_next_text() {
        String before = """
            1: {to: good, say: ring-back.yes, answer: yes}
                2: {to: later, say: ring-back.later, answer: later}
                3: {to: withdraw, say: ring-back.no, answer: no}
            """.strip();
        String after = """
            1: {to: withdraw, say: ring-back.no, answer: no}
                2: {to: good, say: ring-back.yes, answer: yes}
                3: {to: later, say: ring-back.later, answer: later}
            """.strip();
        var texts = new TreeMap<>(ScriptFiles.packaged().texts());
        assertThat(texts.get("ring-back.yaml")).contains(before);
        texts.computeIfPresent("ring-back.yaml", (_, text) -> text.replace(before, after));
        var script = new AtomicReference<Script>(OutboxFixture.SCRIPT);
        var edited = new TextBodies(script::get, OutboxFixture.SITES, new WholeTexts());
        script.set(CheckedScript.read(new ScriptFiles(texts), SpokenPrompts.ALL));

        assertThat(edited.of(new TextContent(TextKind.IS_NOW_GOOD, Language.EN, Optional.empty()), NOW))
                .contains("Hello. Is now a good time for a call?\n1 NO call\n2 now is GOOD\n3 LATER");
    }

    @ParameterizedTest
    @EnumSource
    void a_text_with_an_empty_gap_is_refused_and_counted(Language language) {
        var whole = new WholeTexts();
        var streetless = new TextBodies(() -> OutboxFixture.SCRIPT, OutboxFixture::withoutStreet, whole);
        var place = new TextContent(TextKind.PLACE, language, Optional.of("seattle-lantern"));

        assertThat(bodies.of(place, NOW)).isPresent();
        assertThat(streetless.of(place, NOW)).isEmpty();
        assertThat(whole.refused()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_gone_has_no_text_and_is_no_trouble(Language language) {
        var whole = new WholeTexts();
        var empty = new TextBodies(() -> OutboxFixture.SCRIPT, (id, at) -> Optional.empty(), whole);

        for (TextKind kind : List.of(TextKind.PLACE, TextKind.TIP, TextKind.LINE)) {
            assertThat(empty.of(new TextContent(kind, language, Optional.of("gone")), NOW))
                    .isEmpty();
        }
        assertThat(whole.refused()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void the_answers_stand_on_the_keys_that_they_have_where_the_question_is_asked(Language language) {
        var asked = (Step.Menu)
                OutboxFixture.SCRIPT.step(OutboxFixture.SCRIPT.hotline().asked());
        String body = body(new TextContent(TextKind.IS_NOW_GOOD, language, Optional.empty()));

        assertThat(asked.choices().menu())
                .extractingByKeys("1", "2", "3")
                .extracting("say")
                .containsExactly("ring-back.yes", "ring-back.later", "ring-back.no");
        assertThat(body.lines().skip(1))
                .extracting(line -> line.substring(0, 2))
                .containsExactly("1 ", "2 ", "3 ");
    }
}
