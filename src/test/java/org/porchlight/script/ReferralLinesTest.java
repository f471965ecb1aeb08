package org.porchlight.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.lint.BrokenScript;
import org.porchlight.lint.CheckedScript;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;

/** Which lines are offered to whom, and until when. */
class ReferralLinesTest {
    private static final Instant NOW = Instant.parse("2026-11-29T18:00:00Z");
    private static final Script SCRIPT = CheckedScript.read(ScriptFiles.packaged(), SpokenPrompts.ALL);

    private static Stream<Region> everywhere() {
        return Stream.of(Country.values())
                .flatMap(country -> country.regions().stream().map(code -> new Region(country, code)));
    }

    private static List<String> offered(
            ReferralLines lines, String group, String region, Language language, Instant now) {
        Optional<Region> where = Optional.of(region)
                .filter(it -> !it.isEmpty())
                .map(it -> new Region(Country.valueOf(it.substring(0, 2)), it.substring(3)));
        return lines.of(group, new ReferralLines.Seeker(where, language, now)).stream()
                .map(ReferralLine::name)
                .toList();
    }

    private static List<String> offered(String group, String region) {
        return offered(SCRIPT.lines(), group, region, Language.EN, NOW);
    }

    private static ReferralLines changed(String there, String instead) {
        var texts = new TreeMap<>(ScriptFiles.packaged().texts());
        assertThat(texts.get("lines.yaml")).contains(there);
        texts.computeIfPresent("lines.yaml", (name, text) -> text.replace(there, instead));
        return CheckedScript.read(new ScriptFiles(texts), SpokenPrompts.ALL).lines();
    }

    @Test
    void every_line_says_its_source_its_owner_whom_it_is_for_and_when_it_was_checked() {
        assertThat(SCRIPT.lines().byName().values()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.upkeep().source()).isNotBlank();
            assertThat(line.upkeep().owner()).isNotBlank();
            assertThat(line.who()).isNotBlank();
            assertThat(line.languages()).isNotEmpty();
            assertThat(line.upkeep().checked()).isBetween(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 11, 29));
        });
    }

    @ParameterizedTest
    @EnumSource
    void by_text_a_number_stands_alone_on_its_line_and_by_voice_it_is_in_the_sentence(Language language) {
        assertThat(SCRIPT.lines().byName().values()).allSatisfy(line -> {
            Phrase words = SCRIPT.words().phrase(language, line.prompt());
            assertThat(words.in(Channel.TEXT, Map.of("number", "N")).lines())
                    .last()
                    .isEqualTo("N");
            assertThat(words.in(Channel.VOICE, Map.of("number", "N")))
                    .contains("N")
                    .doesNotContain("\n");
        });
    }

    @Test
    void after_half_a_year_without_a_check_a_line_is_not_offered() {
        Instant lastDay = Instant.parse("2027-01-18T23:59:00Z");

        assertThat(offered(SCRIPT.lines(), "violence", "CA-ON", Language.EN, lastDay))
                .contains("violence-on");
        assertThat(offered(SCRIPT.lines(), "violence", "CA-ON", Language.EN, lastDay.plusSeconds(120)))
                .containsExactly("988", "211");
    }

    @Test
    void the_editor_says_how_long_a_check_counts() {
        ReferralLines lines = changed("recheck: 6 months", "recheck: 3 months");

        assertThat(offered(lines, "violence", "CA-ON", Language.EN, NOW)).containsExactly("988", "211");
    }

    @Test
    void the_lines_that_stand_in_are_offered_however_long_ago_they_were_checked() {
        Instant later = Instant.parse("2031-01-01T00:00:00Z");

        assertThat(everywhere()).allSatisfy(region -> assertThat(
                        offered(SCRIPT.lines(), "violence", region.country() + "-" + region.code(), Language.ES, later))
                .containsExactly("988", "211"));
    }

    @Test
    void a_line_that_is_off_is_offered_to_nobody() {
        assertThat(offered("money", "CA-BC")).containsExactly("988", "211");
        assertThat(offered("money", "")).doesNotContain("gambling-bc");
    }

    @Test
    void every_state_and_province_has_a_line_about_gambling_or_211_and_always_988() {
        assertThat(everywhere()).hasSize(69).allSatisfy(region -> {
            List<String> lines = offered("money", region.country() + "-" + region.code());
            assertThat(lines).contains("988", "211");
            if (region.country() == Country.US
                    || List.of("AB", "ON", "YT", "NU").contains(region.code())) {
                assertThat(lines).anyMatch(name -> name.startsWith("gambling-"));
            }
        });
    }

    @Test
    void no_region_and_no_language_is_left_without_a_line_for_any_need() {
        ReferralLines lines = SCRIPT.lines();
        for (Language language : Language.values()) {
            for (String need : lines.groups().keySet()) {
                if (!lines.beside().contains(need)) {
                    assertThat(everywhere()).allSatisfy(region -> assertThat(
                                    offered(lines, need, region.country() + "-" + region.code(), language, NOW))
                            .as(need)
                            .isNotEmpty());
                }
            }
        }
    }

    /** 867 is the area code of three territories: their poison line is told though nobody knows which. */
    @Test
    void where_only_the_country_is_known_its_lines_are_told_and_no_others() {
        assertThat(offered("poison", "CA-")).contains("poison-ca").doesNotContain("poison-us");
        assertThat(offered("poison", "US-")).contains("poison-us").doesNotContain("poison-ca");
    }

    @ParameterizedTest
    @CsvSource({"FR, femaide", "EN, violence-on", "ES, violence-on"})
    void first_comes_the_line_that_speaks_the_language(Language language, String first) {
        assertThat(offered(SCRIPT.lines(), "violence", "CA-ON", language, NOW)).startsWith(first);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30T18:30:00Z, trans-us", "2026-11-30T17:30:00Z, trevor", "2026-11-29T18:30:00Z, trevor"})
    void a_line_that_is_closed_now_comes_last(Instant now, String first) {
        assertThat(offered(SCRIPT.lines(), "queer", "US-WA", Language.EN, now))
                .startsWith(first)
                .hasSize(2);
    }

    @Test
    void overdue_lines_are_found_with_what_to_do_and_lines_that_are_off_are_not() {
        assertThat(OverdueLines.on(LocalDate.of(2026, 11, 29), SCRIPT.lines())).isEmpty();
        assertThat(OverdueLines.on(LocalDate.of(2027, 1, 19), SCRIPT.lines()))
                .extracting(it -> it.at() + ": " + it.what() + " " + it.cure())
                .contains(place("hope") + ": The line “hope” was to be checked by 2027-01-18. It is no longer offered."
                        + " Call it, and write today's date at “checked”.")
                .noneMatch(it -> it.contains("gambling-bc"));
        assertThat(OverdueLines.on(LocalDate.of(2027, 4, 6), SCRIPT.lines()))
                .extracting(Finding::what)
                .contains("The line “988” was to be checked by 2027-04-05. It is still offered.");
    }

    private static String place(String line) {
        return SCRIPT.lines().byName().get(line).at().toString();
    }

    @Test
    void a_short_code_and_a_line_that_is_not_marked_are_put_through_to_nobody() {
        assertThat(SCRIPT.lines().byName().get("988").dialled()).isEmpty();
        assertThat(SCRIPT.lines().byName().get("swop").dialled()).isEmpty();
        assertThat(SCRIPT.lines().byName().get("poison-us").dialled())
                .hasValueSatisfying(number -> assertThat(number.e164()).isEqualTo("+18002221222"));
    }

    /** One change to lines.yaml, and the one finding about it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hours: 24/7             | hours: always           | “always” are no hours. Write 24/7, unknown, or such as “Mo-Fr 10:00-18:00 America/Toronto”.
        Mo-Fr 10:00-18:00 America/Los | Mo-Fr 10:00-28:00 America/Los | “Mo-Fr 10:00-28:00 America/Los_Angeles” are no hours.
        America/Los_Angeles     | America/Los_Angels      | “Mo-Fr 10:00-18:00 America/Los_Angels” are no hours.
        languages: [en, fr, es] | languages: [english]    | “english” is no code of a language. Write two letters: en.
        checked: 2026-10-05     | checked: 2026-10        | “2026-10” is no date. Write it as 2026-11-23.
        unplaced: true,         | unplacd: true,          | “unplacd” means nothing here. Did you mean “unplaced”?
        source: POIS, checked   | checked                 | The line “poison-ca” lacks “source”. A number needs a source, a date and an owner
        [en], connect: yes,     | [en], connect: true,    | “connect” is “yes” or not there. Write “connect: yes”.
        "988", who              | "988", connect: yes, who | The phone company puts nobody through to “988”. Take “connect” out.
        "988", who              | "911", who              | 911 is no line to refer to. Say it in the words: each caller rings it from their own phone.
        recheck: 6 months       | recheck: soon           | “soon” is no time to check again after. Write “3 months”.
        stand-in: [988, 211]    | stand-in: [987, 211]    | There is no line “987”. Did you mean “988”? If not, add it to lines.yaml.
        beside: [suicide        | beside: [suicides       | There is no group of lines “suicides”. Did you mean “suicide”? If not, add it to lines.yaml.
        """, quoteCharacter = '`')
    void each_mistake_in_the_lines_is_found_with_its_cure(String there, String instead, String told) {
        var texts = new TreeMap<>(ScriptFiles.packaged().texts());
        texts.computeIfPresent("lines.yaml", (name, text) -> text.replaceFirst(quoted(there), instead));

        assertThat(findings(texts)).first().satisfies(finding -> {
            assertThat(finding.at().file()).isEqualTo("lines.yaml");
            assertThat(finding.what() + " " + finding.cure()).startsWith(told);
        });
    }

    private static String quoted(String text) {
        return java.util.regex.Pattern.quote(text);
    }

    private static List<Finding> findings(TreeMap<String, String> texts) {
        try {
            CheckedScript.read(new ScriptFiles(texts), SpokenPrompts.ALL);
        } catch (BrokenScript broken) {
            return broken.findings();
        }
        return List.of();
    }
}
