package org.porchlight.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Language;

/** The school grade of texts in each language, by the formula that its readers know. */
class ReadingGradeTest {
    private static double grade(Language language, String text) {
        return new ReadingGrade(language, Set.of()).of(text);
    }

    @Test
    void english_is_counted_by_kincaid() {
        String text = "The cat sat on the mat and the dog sat on the rug. Then the sun went down and we all went home.";

        // 23 words of one syllable in two sentences.
        assertThat(grade(Language.EN, text)).isEqualTo(Math.max(1, 0.39 * 11.5 + 11.8 - 15.59), within(0.01));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Try a very small amount first, and then wait. Keep naloxone near you. Tell people where it is. Be with someone you trust. | 1 | 6.9
        EN | Individuals experiencing unanticipated respiratory complications necessitate immediate professional intervention and continuous observation by qualified personnel until stabilization and subsequent transportation. | 13 | 40
        FR | Prenez une petite dose, puis attendez un peu. Gardez la trousse tout près. Dites où elle est. Soyez avec une personne de confiance. | 1 | 6.9
        FR | Les consommateurs présentant des complications respiratoires inattendues nécessitent immédiatement une intervention professionnelle accompagnée d'une observation continue par du personnel qualifié. | 9 | 40
        ES | Pruebe primero muy poco y luego espere. Tenga la naloxona cerca y diga dónde está. No use a solas si puede; vaya con gente de confianza. | 1 | 6.9
        ES | Los consumidores que experimenten complicaciones respiratorias inesperadas necesitarán inmediatamente intervenciones profesionales acompañadas de observación continuada por personal especializado perteneciente a instituciones gubernamentales. | 9 | 40
        """)
    void plain_words_stay_below_grade_7_and_those_of_an_office_far_above(
            Language language, String text, double least, double most) {
        assertThat(grade(language, text)).isBetween(least, most);
    }

    @Test
    void words_that_name_what_the_line_is_for_count_as_short() {
        String text =
                "Naloxone, buprenorphine, methadone and medetomidine are near you here, so ask us now and we say where"
                        + " it is kept, and how.";
        Set<String> known = Set.of("naloxone", "buprenorphine", "methadone", "medetomidine");

        assertThat(new ReadingGrade(Language.EN, known).of(text)).isLessThan(grade(Language.EN, text) - 3);
    }

    @Test
    void a_line_too_short_to_judge_is_not_judged() {
        assertThat(grade(Language.EN, "Buprenorphine availability information."))
                .isEqualTo(1);
    }
}
