package org.porchlight.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeliveryStatusTest {
    @Provide
    Arbitrary<DeliveryStatus> statuses() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "accepted", "queued", "sending", "sent", "failed", "undelivered", "delivered", "read"),
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .withChars('_')
                                .ofMinLength(1)
                                .ofMaxLength(30))
                .map(DeliveryStatus::new);
    }

    @Provide
    Arbitrary<List<DeliveryStatus>> reports() {
        return statuses().list().ofMinSize(1).ofMaxSize(8);
    }

    @Property
    void reports_in_any_order_and_doubled_say_the_same(
            @ForAll("reports") List<DeliveryStatus> reports, @ForAll Random random) {
        DeliveryStatus merged = merged(reports);
        List<DeliveryStatus> again = new ArrayList<>(reports);
        again.addAll(reports);
        Collections.shuffle(again, random);

        assertThat(merged(again)).isEqualTo(merged);
        assertThat(reports).contains(merged);
    }

    private static DeliveryStatus merged(List<DeliveryStatus> reports) {
        return reports.stream().reduce(DeliveryStatus::merge).orElseThrow();
    }

    @Example
    void what_arrived_has_arrived() {
        DeliveryStatus delivered = new DeliveryStatus("delivered");
        assertThat(new DeliveryStatus("failed").merge(delivered)).isEqualTo(delivered);
        assertThat(delivered.merge(new DeliveryStatus("sent")).failed()).isFalse();
        assertThat(new DeliveryStatus("sent")
                        .merge(new DeliveryStatus("undelivered"))
                        .failed())
                .isTrue();
    }

    @Example
    void a_word_that_nobody_knows_is_kept_until_a_known_one_comes() {
        DeliveryStatus unknown = DeliveryStatus.of("teleported").orElseThrow();
        assertThat(unknown.merge(unknown)).isEqualTo(unknown);
        assertThat(unknown.merge(new DeliveryStatus("queued"))).isEqualTo(new DeliveryStatus("queued"));
        assertThat(unknown.failed()).isFalse();
    }

    @Example
    void what_is_no_word_is_no_status() {
        assertThat(DeliveryStatus.of("+12065550123")).isEmpty();
        assertThat(DeliveryStatus.of("")).isEmpty();
        assertThatThrownBy(() -> new DeliveryStatus("12")).isInstanceOf(IllegalArgumentException.class);
    }
}
