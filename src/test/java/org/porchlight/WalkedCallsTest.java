package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Phone;
import org.porchlight.exchange.Text;

/**
 * Walks the line as somebody would who presses and writes whatever they like: over real HTTP, by what the provider does
 * with our TwiML. Every turn says something, and the provider has nothing to complain of. All follows from a seed.
 */
@Timeout(1200)
class WalkedCallsTest {
    private static final List<String> KEYS = List.of(
            "1",
            "1",
            "1",
            "2",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "0",
            "*",
            "#",
            "98101",
            "862",
            "2065550142",
            "911",
            "00000",
            "12345678901234567890",
            "##",
            "0*9#");
    private static final List<String> WORDS = List.of(
            "1",
            "2",
            "3",
            "4",
            "7",
            "8",
            "naloxone",
            "naloxone 98101",
            "call me",
            "menu",
            "back",
            "again",
            "more",
            "no",
            "yes",
            "person",
            "OD",
            "my friend wont wake up",
            "help",
            "forget",
            "no call",
            "privacy",
            "narcan V6A",
            "appelez-moi",
            "ayuda",
            "\ud83d\ude00",
            "98101",
            "Seattle",
            "good",
            "it was closed",
            "stop calling",
            "gambling",
            "???",
            "thanks");
    private static final String LAST_RESORT = "omething is wrong on our side";

    private final LineFixture line = new LineFixture("2026-11-23T18:00:00Z");

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void a_few_walks_lead_on_at_every_turn() {
        walks(1, 5);
    }

    @Test
    @Tag("holds")
    void hundreds_of_walks_lead_on_at_every_turn() {
        walks(Long.getLong("holds.seed", System.nanoTime()), 500);
    }

    private void walks(long seed, int times) {
        Random chance = new Random(seed);
        line.crowd(40);
        for (int walk = 0; walk < times; walk++) {
            Phone phone = line.exchange()
                    .phone("+1%d555%04d".formatted(List.of(206, 604, 514, 208).get(walk % 4), 110 + walk % 80));
            call(phone, chance, "seed " + seed + ", walk " + walk);
            texts(phone, chance, "seed " + seed + ", walk " + walk);
            assertThat(line.exchange().errors())
                    .as("seed " + seed + ", walk " + walk)
                    .isEmpty();
        }
    }

    private void call(Phone phone, Random chance, String which) {
        Call call = phone.call(LineFixture.HOTLINE);
        List<String> done = new ArrayList<>();
        for (int turn = 0; turn < 25 && !call.isOver(); turn++) {
            String keys = chance.nextInt(6) == 0 ? "" : KEYS.get(chance.nextInt(KEYS.size()));
            done.add(keys.isEmpty() ? "silence" : keys);
            switch (keys.isEmpty() ? 0 : 1 + chance.nextInt(3)) {
                case 0 -> call.silence();
                case 1 -> call.pressAtOnce(keys);
                default -> call.press(keys);
            }
            if (call.latest().size() == 1 && !call.isOver()) {
                // The line waits for more digits, until it doesn't.
                call.silence();
            }
            assertThat(call.said()).as(which + ": " + done).doesNotContain(LAST_RESORT);
            assertThat(call.isOver() || call.latest().size() > 1)
                    .as(which + " says nothing: " + done)
                    .isTrue();
        }
        call.hangUp();
    }

    private void texts(Phone phone, Random chance, String which) {
        List<String> done = new ArrayList<>();
        for (int turn = 0; turn < 8; turn++) {
            done.add(WORDS.get(chance.nextInt(WORDS.size())));
            assertThat(phone.text(LineFixture.HOTLINE, done.getLast()))
                    .as(which + ": " + done)
                    .extracting(Text::body)
                    .allSatisfy(body -> assertThat(body).isNotBlank().doesNotContain(LAST_RESORT));
        }
    }
}
