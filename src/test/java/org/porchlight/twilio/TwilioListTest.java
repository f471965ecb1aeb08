package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.twilio.NumbersInLogsExtension.HOTLINE;
import static org.porchlight.twilio.NumbersInLogsExtension.PERSON;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.DeliveryStatus;
import org.porchlight.outbox.Carrier.Listing;
import org.porchlight.testing.LogbackFixture;

/** What the provider has of our texts. */
@ExtendWith(NumbersInLogsExtension.class)
@ResourceLock(LogbackFixture.LOG)
class TwilioListTest {
    private static final Instant SINCE = Instant.parse("2026-11-23T18:00:00Z");

    private static String text(String sid, String direction, String made) {
        return "{\"sid\":\"%s\",\"direction\":\"%s\",\"status\":\"queued\",\"date_created\":\"%s\",\"date_sent\":null,"
                        .formatted(sid, direction, made)
                + "\"to\":\"+12065550147\",\"body\":\"Sorry\"}";
    }

    private static String page(String... texts) {
        return "{\"messages\":[" + String.join(",", texts) + "],\"next_page_uri\":null}";
    }

    @Test
    void the_latest_that_we_began_since_then_are_listed_by_the_providers_names_alone() {
        String page = page(
                text("SM1", "outbound-api", "Mon, 23 Nov 2026 18:00:00 +0000"),
                text("SM2", "outbound-api", "Mon, 23 Nov 2026 17:59:59 +0000"),
                text("SM3", "outbound-reply", "Mon, 23 Nov 2026 18:00:00 +0000"),
                text("SM4", "inbound", "Mon, 23 Nov 2026 18:00:00 +0000"));
        try (FakeProviderFixture provider = new FakeProviderFixture(FakeProviderFixture.saying(200, page))) {
            assertThat(provider.carrier().list(HOTLINE, PERSON, SINCE))
                    .isEqualTo(
                            new Listing.Complete(List.of(new Listing.ListedText("SM1", new DeliveryStatus("queued")))));
            assertThat(provider.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.method()).isEqualTo("GET");
                assertThat(asked.path())
                        .startsWith("/2010-04-01/Accounts/AC00/Messages.json?")
                        .contains("From=%2B12065550100", "To=%2B12065550147", "PageSize=50");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "200|<html>not here</html>",
                "200|''",
                "200|{\"texts\":[]}",
                "404|{\"message\":\"+12065550147\"}",
                "401|{\"code\":20003,\"message\":\"+12065550147\"}",
                "500|oh",
                "200|{\"messages\":[{\"sid\":\"SM1\",\"direction\":\"outbound-api\",\"date_created\":\"+12065550147\"}]}"
            },
            delimiter = '|')
    void what_can_not_be_read_is_no_list(int status, String body) {
        try (FakeProviderFixture provider = new FakeProviderFixture(FakeProviderFixture.saying(status, body))) {
            assertThat(provider.carrier().list(HOTLINE, PERSON, SINCE)).isEqualTo(new Listing.NoAnswer());
        }
    }

    @Test
    void a_provider_that_is_not_there_leaves_it_unknown() {
        assertThat(FakeProviderFixture.carrierTo(1).list(HOTLINE, PERSON, SINCE))
                .isEqualTo(new Listing.NoAnswer());
    }
}
