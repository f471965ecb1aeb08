package org.porchlight.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.messaging.Segments.Encoding.GSM7;
import static org.porchlight.messaging.Segments.Encoding.UCS2;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    @Test
    void one_plain_segment_holds_160_characters_and_each_of_several_153() {
        assertThat(Segments.of("a".repeat(160))).isEqualTo(new Segments(GSM7, 160, 1));
        assertThat(Segments.of("a".repeat(161))).isEqualTo(new Segments(GSM7, 161, 2));
        assertThat(Segments.of("a".repeat(306))).isEqualTo(new Segments(GSM7, 306, 2));
        assertThat(Segments.of("a".repeat(307))).isEqualTo(new Segments(GSM7, 307, 3));
    }

    @Test
    void one_character_outside_the_alphabet_switches_the_whole_text() {
        assertThat(Segments.of("a".repeat(69) + "ç")).isEqualTo(new Segments(UCS2, 70, 1));
        assertThat(Segments.of("a".repeat(70) + "ç")).isEqualTo(new Segments(UCS2, 71, 2));
        assertThat(Segments.of("ç".repeat(134))).isEqualTo(new Segments(UCS2, 134, 2));
        assertThat(Segments.of("ç".repeat(135))).isEqualTo(new Segments(UCS2, 135, 3));
        assertThat(Segments.of("quote ’ or `").encoding()).isEqualTo(UCS2);
    }

    @Test
    void an_extension_character_is_two_units_and_never_split() {
        assertThat(Segments.of("€".repeat(80))).isEqualTo(new Segments(GSM7, 160, 1));
        assertThat(Segments.of("a" + "{".repeat(80))).isEqualTo(new Segments(GSM7, 161, 2));
        // 152 and a euro sign that needs two: the segment is left one short, so that 306 units need a third.
        assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(new Segments(GSM7, 306, 3));
        assertThat(Segments.of("a".repeat(151) + "€" + "a".repeat(153))).isEqualTo(new Segments(GSM7, 306, 2));
    }

    @Test
    void an_emoji_is_two_units_and_never_split() {
        assertThat(Segments.of("🙂".repeat(35))).isEqualTo(new Segments(UCS2, 70, 1));
        assertThat(Segments.of("ç".repeat(66) + "🙂" + "ç".repeat(66))).isEqualTo(new Segments(UCS2, 134, 3));
        assertThat(Segments.of("ç".repeat(65) + "🙂" + "ç".repeat(67))).isEqualTo(new Segments(UCS2, 134, 2));
    }

    @Test
    void accented_letters_of_the_alphabet_cost_one_unit() {
        assertThat(Segments.of("éèàùñÑüÉÇæ¿¡")).isEqualTo(new Segments(GSM7, 12, 1));
        assertThat(Segments.of("")).isEqualTo(new Segments(GSM7, 0, 0));
    }

    @Property
    void a_longer_text_never_costs_less(@ForAll String one, @ForAll String more) {
        Segments whole = Segments.of(one + more);
        assertThat(whole.count()).isGreaterThanOrEqualTo(Segments.of(one).count());
        assertThat(whole.count()).isGreaterThanOrEqualTo(Segments.of(more).count());
    }

    @Property
    void two_texts_of_one_alphabet_cost_what_they_cost_apart_or_a_little_more(
            @ForAll String one, @ForAll String other) {
        Segments whole = Segments.of(Gsm7.approximate(one) + Gsm7.approximate(other));
        Segments first = Segments.of(Gsm7.approximate(one));
        Segments second = Segments.of(Gsm7.approximate(other));
        assertThat(whole.units()).isEqualTo(first.units() + second.units());
        assertThat(whole.count()).isBetween((whole.units() + 159) / 160, first.count() + second.count() + 1);
    }
}
