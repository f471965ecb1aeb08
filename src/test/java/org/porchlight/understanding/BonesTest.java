package org.porchlight.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BonesTest {
    @ParameterizedTest
    @CsvSource({
        "brthing, breathing",
        "emergncy, emergency",
        "siezing, seizing",
        "respir, respire",
        "reaccona, reacciona"
    })
    void lost_or_swapped_vowels_leave_the_bones(String typed, String word) {
        assertThat(Bones.of(typed)).isEqualTo(Bones.of(word));
    }

    @ParameterizedTest
    @CsvSource({"nacran, narcan", "bretahing, breathing", "naxolone, naloxone", "rspeira, respira"})
    void swapped_letters_leave_the_heap(String typed, String word) {
        assertThat(Bones.heap(typed)).isEqualTo(Bones.heap(word));
    }

    @ParameterizedTest
    @CsvSource({"narcan, norcan", "blue, blew", "reviens, reveille"})
    void other_words_have_other_bones_or_heaps(String one, String other) {
        assertThat(Bones.of(one) + Bones.heap(one)).isNotEqualTo(Bones.of(other) + Bones.heap(other));
    }
}
