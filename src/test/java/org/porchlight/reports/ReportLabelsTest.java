package org.porchlight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.porchlight.disclosure.Reading;
import org.porchlight.disclosure.Reading.About;
import org.porchlight.disclosure.Reading.Exact;
import org.porchlight.disclosure.Reading.Few;
import org.porchlight.disclosure.ReportPeriod;
import org.porchlight.disclosure.ReportPeriod.Kind;
import org.porchlight.disclosure.Sheet;
import org.porchlight.messaging.Language;
import org.porchlight.web.PageWords;

/** Shares are whole, of rounded counts, and only of enough contacts. */
class ReportLabelsTest {
    private final ReportLabels english =
            new ReportLabels(PageWords.all("/words/reports").get(Language.EN));

    @Test
    void shares_are_told_from_100_contacts_up_and_of_no_hidden_count() {
        assertThat(shares(100)).containsExactly("65%", "");
        assertThat(shares(99)).containsExactly("", "");
    }

    private List<String> shares(int contacts) {
        Map<String, Map<String, Reading>> tables = new LinkedHashMap<>();
        tables.put(Sheet.WHOLE, Map.of(Sheet.CONTACTS, new Exact(contacts)));
        tables.put("channel", new LinkedHashMap<>());
        tables.get("channel").put("voice", new About(65));
        tables.get("channel").put("text", new Few(10));
        var sheet = new Sheet(new ReportPeriod(Kind.MONTH, LocalDate.parse("2026-04-01")), tables);
        return english.lines(sheet, "channel").stream()
                .map(ReportLabels.Line::share)
                .toList();
    }

    /** Counted apart, they are parts of nothing. */
    @Test
    void lines_that_stand_apart_have_no_share() {
        Map<String, Map<String, Reading>> tables = Map.of(
                Sheet.WHOLE, Map.of(Sheet.CONTACTS, new Exact(500)), "wait-asked", Map.of("next-hour", new About(65)));
        var sheet = new Sheet(new ReportPeriod(Kind.QUARTER, LocalDate.parse("2026-04-01")), tables);
        assertThat(english.lines(sheet, "wait-asked"))
                .extracting(ReportLabels.Line::share)
                .containsExactly("");
    }
}
