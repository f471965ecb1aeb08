package org.porchlight.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.porchlight.conversation.EngineInputsFixture;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Seal;
import org.porchlight.script.Step;

/** A position is the same after its way through the provider, and there is always room for it. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class PositionCodeTest {
    @Property(tries = 2000)
    void a_position_comes_back_as_it_went(@ForAll("positions") Position position) {
        byte[] bytes = PositionCode.write(position, Seal.LONGEST);

        assertThat(bytes).hasSizeLessThanOrEqualTo(Seal.LONGEST);
        assertThat(PositionCode.read(bytes)).contains(position);
    }

    @Test
    void the_bytes_of_a_position_are_those_that_other_processes_of_this_version_read() {
        var position = new Position(
                new Position.AskedStep("naloxone.sites", 0x1234abcd, true, 1),
                List.of("welcome.menu", "naloxone.near"),
                Language.ES,
                Optional.of("98101"),
                new Position.ListItem(3, Instant.ofEpochMilli(1_700_000_060_000L)),
                Map.of("message", "yes"),
                new Position.ContactSoFar(
                        "00ff",
                        Instant.ofEpochMilli(1_700_000_000_000L),
                        7,
                        2,
                        Instant.ofEpochMilli(1_700_000_120_000L)),
                new TextThread(true, false, true, 0xbeef, 2, 0));

        assertThat(HexFormat.of().formatHex(PositionCode.write(position, Seal.LONGEST)))
                .isEqualTo("03" + "000e6e616c6f786f6e652e7369746573" + "1234abcd"
                        + "02000c77656c636f6d652e6d656e75000d6e616c6f786f6e652e6e656172" + "02"
                        + "00053938313031" + "000430306666" + "0000018bcfe56800" + "00000007" + "0001" + "0002"
                        + "0003" + "0000018bcfe65260" + "0000018bcfe73cc0" + "01"
                        + "0100076d6573736167650003796573" + "05beef02");
    }

    @Test
    void bytes_of_the_version_before_are_still_read() {
        byte[] bytes = HexFormat.of()
                .parseHex("02" + "000e6e616c6f786f6e652e7369746573" + "1234abcd"
                        + "02000c77656c636f6d652e6d656e75000d6e616c6f786f6e652e6e656172" + "02"
                        + "00053938313031" + "000430306666" + "0000018bcfe56800" + "00000007" + "0001" + "0002"
                        + "0003" + "0000018bcfe65260" + "0000018bcfe73cc0" + "01"
                        + "0100076d6573736167650003796573");

        Position position = PositionCode.read(bytes).orElseThrow();

        assertThat(position.step()).isEqualTo("naloxone.sites");
        assertThat(position.language()).isEqualTo(Language.ES);
        assertThat(position.answers()).containsEntry("message", "yes");
        assertThat(position.thread()).isEqualTo(TextThread.unknown());
    }

    @Test
    void the_longest_way_of_the_script_has_room() {
        String longest = EngineInputsFixture.askingSteps().stream()
                .map(Step::name)
                .max(Comparator.comparing(String::length))
                .orElseThrow();
        Position position = EngineInputsFixture.at(
                        longest, Language.ES, Optional.of("saint-something-of-somewhere.newfoundland"))
                .at(longest, Collections.nCopies(Position.BACK, longest));

        assertThat(PositionCode.read(PositionCode.write(position, Seal.LONGEST)))
                .contains(position);
    }

    @Test
    void where_room_lacks_the_oldest_steps_are_forgotten() {
        Position position = EngineInputsFixture.at("welcome.menu", Language.EN, Optional.empty())
                .at("here.wait", List.of("a".repeat(300), "b".repeat(300), "person.start"));

        Position read =
                PositionCode.read(PositionCode.write(position, Seal.LONGEST)).orElseThrow();

        assertThat(read.back()).containsExactly("b".repeat(300), "person.start");
    }

    @Property(tries = 2000)
    void any_bytes_are_a_position_or_nothing(@ForAll byte[] bytes) {
        assertThat(PositionCode.read(bytes)).isNotNull();
    }

    @Property(tries = 1000)
    void a_position_with_one_byte_changed_can_be_read_or_not_but_breaks_nothing(
            @ForAll("positions") Position position, @ForAll int at, @ForAll byte other) {
        byte[] bytes = PositionCode.write(position, Seal.LONGEST);
        bytes[Math.floorMod(at, bytes.length)] = other;

        assertThat(PositionCode.read(bytes)).isNotNull();
    }

    @Provide
    Arbitrary<Position> positions() {
        return EngineInputsFixture.anyPosition();
    }
}
