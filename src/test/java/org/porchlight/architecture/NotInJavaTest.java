package org.porchlight.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.porchlight.Porchlight;
import org.porchlight.messaging.Language;
import org.porchlight.script.ScriptFiles;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What never stands in Java: the numbers that people are referred to, the line's sentences, and settings. */
class NotInJavaTest {
    @Test
    void the_environment_is_read_in_one_place() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Porchlight.class)
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(ClassesFixture.classes());
    }

    @Test
    void no_referral_number_stands_in_java() {
        Pattern number = Pattern.compile("(?<![0-9])1?[-. (]*8[0-9]{2}[-. )]+[0-9]{3}[-. ][0-9]{4}");
        assertThat(SourcesFixture.main()).allSatisfy(source -> assertThat(source.strings())
                .as(source.toString())
                .noneMatch(text -> number.matcher(text).find()));
    }

    @Test
    void no_sentence_of_the_line_stands_in_java() {
        List<String> prompts = prompts();
        assertThat(prompts).hasSizeGreaterThan(100);
        assertThat(SourcesFixture.main()).allSatisfy(source -> assertThat(source.strings())
                .as(source.toString())
                .noneMatch(text -> prompts.stream().anyMatch(text::contains)));
    }

    /** Whatever is long enough to be a sentence and not a word that Java happens to use too, such as a state's name. */
    private static List<String> prompts() {
        var prompts = new ArrayList<String>();
        ScriptFiles.packaged().texts().forEach((name, text) -> {
            if (name.matches("words/../(?!answers|times|regions).*")
                    && name.endsWith(".yaml")
                    && !name.endsWith("keywords.yaml")) {
                leaves(new Load(LoadSettings.builder().build()).loadFromString(text), prompts);
            }
        });
        assertThat(Language.values()).hasSize(3);
        return prompts.stream()
                .filter(prompt -> prompt.length() > 14 && !prompt.contains("{"))
                .toList();
    }

    private static void leaves(Object node, List<String> into) {
        switch (node) {
            case Map<?, ?> map -> map.values().forEach(value -> leaves(value, into));
            case List<?> list -> list.forEach(value -> leaves(value, into));
            case null -> {}
            default -> into.add(node.toString());
        }
    }
}
