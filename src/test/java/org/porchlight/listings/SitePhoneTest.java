package org.porchlight.listings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways people write a number of North America, and what nobody can dial at a place. */
class SitePhoneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "604-555-0142",
                "(604) 555-0142",
                "(604)555-0142",
                "604.555.0142",
                "604 555 0142",
                "604/555-0142",
                "6045550142",
                "+1 604 555 0142",
                "+16045550142",
                "1-604-555-0142",
                "1 (604) 555-0142",
                "+1 (604) 555‑0142",
                "604\u00A0555\u00A00142",
                "604 – 555 – 0142",
                "[604] 555-0142",
                "Tel: 604-555-0142",
                " tél. 604 555-0142 "
            })
    void however_it_is_written_it_is_kept_one_way(String written) {
        assertThat(SitePhone.read(written)).contains("604-555-0142");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        604-555-0142 ext 3          | 604-555-0142 ext 3
        604-555-0142x3              | 604-555-0142 ext 3
        (604) 555-0142, ext. 12     | 604-555-0142 ext 12
        604 555 0142 poste 12       | 604-555-0142 ext 12
        604 555 0142 extension: 12  | 604-555-0142 ext 12
        604 555 0142 #12            | 604-555-0142 ext 12
        1 800 555 0142              | 1-800-555-0142
        (888) 555-0142              | 1-888-555-0142
        """)
    void an_extension_and_the_1_of_a_toll_free_number_stay(String written, String kept) {
        assertThat(SitePhone.read(written)).contains(kept);
        assertThat(SitePhone.read(kept)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "911",
                "988",
                "211",
                "123",
                "1",
                "555-0142",
                "911-555-0142",
                "604-911-0142",
                "104-555-0142",
                "604-155-0142",
                "604-555-01422",
                "+44 20 7946 0958",
                "0000000000"
            })
    void what_nobody_can_dial_at_a_place_is_no_number(String written) {
        assertThat(SitePhone.read(written)).isEmpty();
        assertThat(SitePhone.undialable(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"call us", "none", "n/a", ""})
    void words_are_no_number_either(String written) {
        assertThat(SitePhone.read(written)).isEmpty();
        assertThat(SitePhone.undialable(written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "604-555-0142; 604-555-0143",
                "604-555-0142, 604-555-0143",
                "(604) 555-0142 / (604) 555-0143",
                "604-555-0142 or 604-555-0143"
            })
    void of_several_the_first_counts_in_a_list_and_none_in_a_form(String written) {
        assertThat(SitePhone.first(written)).contains("604-555-0142");
        assertThat(SitePhone.undialable(written)).isFalse();
        assertThat(SitePhone.read(written)).isEmpty();
    }
}
