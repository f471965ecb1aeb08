package org.porchlight.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.listings.ListingsFixture.file;
import static org.porchlight.listings.ListingsFixture.judged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.messaging.Language;

/** What is said of a list is said in the language of whoever reads it. */
class ReportWordsTest {
    private static final List<String> SOURCES = List.of("hours", "listings", "sheets");
    private static final Pattern CALL = Pattern.compile(
            "(?s)(?:draft\\.(?:refuse|doubt|fill)|Said\\.of|words\\.say|FUTURE|LONG_AGO|FAR_AHEAD|troubled"
                    + "|UnreadableList|UnanswerableHours|Optional\\.of|SEPARATED.put|afterMidnight)\\((.*?)\\);");
    private static final Pattern SENTENCE =
            Pattern.compile("\"((?:[A-Z0-9{…“]|\\\\\")(?:[^\"\\\\]|\\\\\")*[.?:]|CSV, [^\"]*|HSDS, [^\"]*)\"");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern GAP = Pattern.compile("\\{[0-9]\\}");

    @Test
    void every_sentence_has_its_words_in_french_and_spanish() throws IOException {
        Set<String> sentences = new TreeSet<>();
        for (String folder : SOURCES) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/porchlight", folder))) {
                for (Path source : files.toList()) {
                    CALL.matcher(JOINED.matcher(Files.readString(source)).replaceAll(""))
                            .results()
                            .flatMap(call -> SENTENCE.matcher(call.group(1)).results())
                            .forEach(found -> sentences.add(found.group(1).replace("\\\"", "\"")));
                }
            }
        }
        assertThat(sentences)
                .contains("It holds only every {0} times.", "CSV, {0}, separated by tabs")
                .anyMatch(it -> it.startsWith("\"{0}\" starts after midnight"))
                .hasSizeGreaterThan(100);
        for (Language language : List.of(Language.FR, Language.ES)) {
            assertThat(ReportWords.of(language).byEnglish().keySet())
                    .as(language.code())
                    .containsAll(sentences);
        }
    }

    @Test
    void both_have_the_same_sentences_with_the_same_gaps() {
        var french = ReportWords.of(Language.FR).byEnglish();
        var spanish = ReportWords.of(Language.ES).byEnglish();
        assertThat(french.keySet()).isEqualTo(spanish.keySet());
        french.forEach((english, said) -> assertThat(gaps(said)).as(said).isEqualTo(gaps(english)));
        spanish.forEach((english, said) -> assertThat(gaps(said)).as(said).isEqualTo(gaps(english)));
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void a_report_is_in_one_language(@TempDir Path folder) {
        var judged = judged(List.of(), file(folder, "lieux.csv", """
            name,street,city,state,services,phone,checked_on,hours,colour
            Lanterne,1 rue A,Seattle,WA,naloxone,(206) 555-0142,10/2/2026,24/7,red
            Tard,2 rue B,Seattle,WA,naloxone,911,2030-01-01,whenever,red
            ,3 rue C,Nowhereville,QQ,"naloxone, acupuncture",,soon,,
            """));
        String french = String.join("\n", ImportReport.of(judged, ReportWords.of(Language.FR)));
        assertThat(french)
                .contains(
                        "lieux.csv : CSV, UTF-8",
                        "3 lignes.",
                        "Refusé",
                        "ligne 3, phone \"911\": On ne peut pas joindre")
                .contains("Ce jour n’est pas encore venu.", "Colonnes dont rien n’est pris : colour.", "1 nouveau lieu")
                .doesNotContain("Refused", "row 3", "Write ", "This ", "Nobody ");
        assertThat(String.join("\n", ImportReport.of(judged, ReportWords.of(Language.ES))))
                .contains("Rechazado", "fila 3", "Así no se puede llamar a un lugar.", "1 lugar nuevo")
                .doesNotContain("Refused", "row 3", "Write ", "This ", "Nobody ");
        assertThat(french).contains("CSV, UTF-8, séparé par des virgules").doesNotContain("separated");
        assertThat(ImportReport.of(judged))
                .contains("Refused")
                .anyMatch(it -> it.contains("row 3, phone \"911\": Nobody can dial"));
    }
}
