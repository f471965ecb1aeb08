package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Operator;
import org.porchlight.script.Phrase;
import org.porchlight.script.Step;
import org.porchlight.testing.Sentence;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the line says of what it does, keeps, promises and takes back is true: in {@code claims.yaml} each sentence, in each
 * language, stands beside the test that proves it, and one that is worded anew finds none until somebody has looked.
 */
class ClaimsTest {
    private static final Map<?, ?> TABLE = table();

    /** One thing that the line says of itself. */
    record Claim(String test, Map<?, ?> sentences) {
        List<String> in(Language language) {
            return texts(sentences.get(language.code()));
        }

        @Override
        public String toString() {
            return in(Language.EN) + " " + test;
        }
    }

    static Stream<Claim> claims() {
        return ((List<?>) TABLE.get("claims"))
                .stream().map(entry -> (Map<?, ?>) entry).map(entry -> new Claim((String) entry.get("test"), entry));
    }

    @ParameterizedTest
    @EnumSource
    void every_sentence_stands_beside_a_test(Language language) {
        List<String> tied = Stream.concat(
                        claims().flatMap(claim -> claim.in(language).stream()),
                        texts(((Map<?, ?>) TABLE.get("others")).get(language.code())).stream())
                .toList();

        assertThat(said(language).filter(sentence -> tied.stream().noneMatch(sentence::is)))
                .isEmpty();
        assertThat(tied).allMatch(words -> said(language).anyMatch(sentence -> sentence.is(words)));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void is_said_in_every_language_and_its_test_is_there(Claim claim) throws ClassNotFoundException {
        assertThat(Language.values())
                .allSatisfy(language -> assertThat(claim.in(language)).isNotEmpty());
        if (!claim.test().equals("nothing of ours")) {
            int dot = claim.test().lastIndexOf('.');
            Class<?> test = Class.forName("org.porchlight." + claim.test().substring(0, dot));
            assertThat(test.getDeclaredMethods())
                    .extracting(method -> method.getName())
                    .contains(claim.test().substring(dot + 1));
        }
    }

    /** All else is a choice from a menu or a list, or a text in a person's own words. */
    @Test
    void nothing_is_asked_but_a_place_a_time_a_number_and_a_word() {
        var secrets = EnumSet.noneOf(Step.SecretKind.class);
        LineFixture.script().steps().values().forEach(step -> {
            switch (step) {
                case Step.AskSecret ask -> secrets.add(ask.asks());
                case Step.AskPlace _, Step.Windows _ -> {}
                case Step.Menu _, Step.Series _, Step.NearestSites _, Step.Towns _, Step.Topics _, Step.Meant _ -> {}
                case Step.Send _, Step.End _, Step.Tell _, Step.Branch _, Step.Doing _ -> {}
            }
        });

        assertThat(secrets).containsExactly(Step.SecretKind.NUMBER, Step.SecretKind.WORD);
    }

    private static Stream<Sentence> said(Language language) {
        return texts(TABLE.get("prompts")).stream().flatMap(prompt -> {
            Phrase phrase = LineFixture.script().words().phrase(language, prompt);
            return Arrays.stream(Channel.values())
                    .flatMap(channel -> Sentence.all(prompt, language, phrase.words(channel)));
        });
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list)
                .stream().map(Object::toString).map(Operator.EXAMPLE::in).toList();
    }

    private static Map<?, ?> table() {
        try (InputStream file = ClaimsTest.class.getResourceAsStream("/claims.yaml")) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
