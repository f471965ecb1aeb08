package org.porchlight.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Language;
import org.porchlight.script.AvoidedWords;
import org.porchlight.script.Finding;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;

/** What the line doesn't say: found in whatever form it is written, and never in a sentence that care asks for. */
class AvoidedWordsTest {
    private static final Map<String, String> SHIPPED = ScriptFiles.packaged().texts();

    /** Comments, and what stands in tags and in braces. */
    private static final Pattern CODE = Pattern.compile("(?s)<%--.*?--%>|<[^>]*>|\\$?!?\\{[^}]*}|@\\w+\\([^)]*\\)");

    private static List<Finding> findings(String language, String file, String sentence) {
        String avoided = "words/" + language + "/avoid.yaml";
        Map<String, String> files = new TreeMap<>(Map.of(
                avoided,
                SHIPPED.get(avoided),
                "words/" + language + "/" + file + ".yaml",
                "said: \"" + sentence.replace("\"", "\\\"") + "\"\n"));
        ScriptDraft draft = ScriptReader.read(new ScriptFiles(files));
        assertThat(draft.reading().findings()).isEmpty();
        return new LintWords(draft).check();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Addicts can call too.                  | addicts         | people who use drugs; someone who uses
        en | He is an ADDICT.                       | addict          | people who use drugs; someone who uses
        en | A line for drug abusers.               | drug abusers    | drug use; people who use drugs
        en | A drug-abuser may call.                | drug-abuser     | drug use; people who use drugs
        en | Get clean with us.                     | clean           | new, of a needle; not using, of a person
        en | Stay. Help is on the way.              | help is on the way | 911 sends help, if you call
        en | Hello. Just wait.                      | just            | leave it out, and say what it is
        en | Don’t hang up.                         | don't           | what can be done instead
        en | Fentanyl can kill you.                 | can kill you    | your usual amount may be too much now
        en | Press 1. We are still with you.        | still with you  | this is a recording; it stays on
        en | You should call.                       | you should      | you can; it helps to
        fr | Les toxicomanes peuvent appeler.       | toxicomanes     | les personnes qui consomment
        fr | Vous êtes seul?                        | êtes seul       | n'avez personne avec vous
        fr | Il faut appeler.                       | il faut         | vous pouvez; ça aide de
        fr | L’aide arrive.                         | l'aide arrive   | le 911 envoie de l'aide, si vous appelez
        fr | Prêt(e) à appeler?                     | (e)             | des mots qui vont à tout le monde : « sans personne », « si vous voulez »
        es | Los adictos pueden llamar.             | adictos         | las personas que usan drogas
        es | ¿Está listo para llamar?               | está listo      | cuando quiera
        es | Siempre contestamos.                   | siempre         | cuándo, o cuántas veces
        es | Debe llamar.                           | debe            | puede
        """)
    void a_word_is_found_in_whatever_form_and_what_to_say_instead_is_told(
            String language, String sentence, String found, String instead) {
        assertThat(findings(language, "x", sentence)).first().satisfies(it -> {
            assertThat(it.what()).isEqualTo("“" + found + "” is not said by this line.");
            assertThat(it.cure()).isEqualTo(instead);
            assertThat(it.why()).endsWith(".");
            assertThat(it.at().line()).isEqualTo(1);
            assertThat(it.at().column()).isGreaterThan("said: ".length());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | x        | Drogue is no word here, and a cleaner is one who cleans.
        en | x        | Drink clean water.
        en | x        | The addictive part is left out.
        en | overdose | Don't wait. You must call 911.
        fr | x        | La drogue peut contenir du fentanyl.
        fr | overdose | Il faut appeler le 911.
        es | x        | La droga puede tener fentanilo, beba agua limpia.
        es | overdose | Debe llamar al 911.
        """)
    void what_only_looks_like_it_is_fine(String language, String file, String sentence) {
        List<Finding> findings = findings(language, file, sentence);

        assertThat(findings.stream().filter(it -> !it.what().contains("addictive")))
                .isEmpty();
    }

    /** The sentences that the line's promise of care is written in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is there another phone? Call 911 on it now, speaker on, then press 1. Is this the only phone? Hang up"
                        + " and call 911: they stay with you. If you can't or won't call, stay with us: press 1.",
                "Hello. Someone here may have tried to reach this phone. If you were waiting for a call, press 1.",
                "A person will try to call you. The call shows another number, ending in 01; if your phone blocks"
                        + " unknown calls, tell us now.",
                "Is now good? 1 yes, 2 later, 3 no.",
                "Calls from a jail are recorded by the jail; say only what is safe.",
                "Hello, may I speak to Robin? Is now a safe time to talk?",
                "We can't say who calls. I'll pass you to the coordinator.",
                "You don't have to give names or ages. If a child is in danger, the person you talk to may have to"
                        + " tell someone.",
                "You don't need a name. We keep your number only if you ask for a call. Phone companies keep their own"
                        + " record.",
                "No call requests tonight. No live calls. I need a break. End, and not to me again tonight.",
                "We talked. No answer. Machine, nothing said. Message left as agreed. Someone else answered, nothing"
                        + " said. Not now, new time agreed. Asked us not to call. Number does not work.",
                "Your usual amount may be too much now.",
                "Nothing today is a full choice. Not yet, a little, fairly, very.",
                "Do you get texts on this phone, and is it private? Plain words, 1; just an address, 2; no text, 3.",
                "Reported, not confirmed.",
                "You can call again, whatever happens."
            })
    void every_sentence_that_care_asks_for_passes(String sentence) {
        assertThat(findings("en", "x", sentence)).isEmpty();
    }

    @Test
    void a_list_that_an_editor_writes_wrongly_is_told() {
        ScriptDraft draft = ScriptReader.read(new ScriptFiles(Map.of(
                "words/en/avoid.yaml",
                "stigma:\n  words:\n    \"*\": \"x\"\nfear:\n  why: \"Y.\"\n  words: {dire: {sai: x}}\n")));

        assertThat(draft.reading().findings())
                .extracting(it -> it.at().line() + " " + it.what())
                .containsExactlyInAnyOrder(
                        "1 Words to avoid need “why” and “words”.",
                        "3 “*” is no word to look for.",
                        "6 “sai” means nothing here.");
    }

    /** Staff read their pages in English; what nobody says to a caller nobody reads about one. */
    @Test
    void the_pages_say_no_word_of_stigma_or_judgement() throws IOException {
        List<AvoidedWords> avoided = ScriptReader.read(
                        new ScriptFiles(Map.of("words/en/avoid.yaml", SHIPPED.get("words/en/avoid.yaml"))))
                .avoided()
                .get(Language.EN)
                .subList(0, 2);
        try (Stream<Path> pages = Files.walk(Path.of("src/main/jte"))) {
            assertThat(pages.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(page -> {
                String words =
                        AvoidedWords.plain(CODE.matcher(Files.readString(page)).replaceAll(" "));
                avoided.forEach(kind -> kind.words().forEach(word -> assertThat(word.in(words))
                        .as(page + " " + word.written())
                        .isEmpty()));
            });
        }
    }
}
