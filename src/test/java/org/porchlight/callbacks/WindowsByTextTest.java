package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.LineFixture;
import org.porchlight.conversation.Engine;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.Sites;
import org.porchlight.hours.Holidays;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Gsm7;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Sms;
import org.porchlight.places.Atlas;
import org.porchlight.speech.Window;
import org.porchlight.staff.Coverage;
import org.porchlight.staff.Duty;
import org.porchlight.staff.ShiftTimes;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** The windows that are offered, as a text: it fits at every hour, in every zone that we serve, and leaves nothing out. */
class WindowsByTextTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T08:00:00Z");
    private static final Atlas ATLAS =
            new Directory(Gazetteer.packaged(), new CurrentSites(new Sites(List.of(), Holidays.read())));
    private static final List<String> ZONES = List.of(
            "America/Los_Angeles",
            "America/Denver",
            "America/Phoenix",
            "America/Chicago",
            "America/New_York",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico",
            "America/Halifax",
            "America/St_Johns",
            "America/Regina",
            "America/Whitehorse",
            "Pacific/Guam");

    @ParameterizedTest
    @EnumSource
    void six_windows_fit_three_segments(Language language) {
        List<ShiftTimes> always = Arrays.stream(DayOfWeek.values())
                .map(day -> new ShiftTimes(
                        new ShiftTimes.Day.Weekly(day),
                        LocalTime.MIDNIGHT,
                        LocalTime.MIDNIGHT,
                        CallbacksFixture.SEATTLE))
                .toList();
        Coverage roster = new Coverage(List.of(new Duty(always, Optional.empty())), Instant.EPOCH);
        for (String zone : ZONES) {
            IntStream.range(0, 48)
                    .mapToObj(half -> MIDNIGHT.plusSeconds(half * 1800 + 7 * 60))
                    .forEach(now -> {
                        List<Window> windows = roster.windows(now, ZoneId.of(zone));
                        assertThat(windows).hasSize(6);
                        fits(language, now, windows);
                    });
        }
    }

    private static void fits(Language language, Instant now, List<Window> windows) {
        Facts facts = new Facts(
                now,
                Channel.TEXT,
                Optional.empty(),
                true,
                false,
                ATLAS,
                new CallbackOffer(() -> windows, windows.getFirst().zone(), "01", false));
        Turn asked = step(Position.begin("contact", language, now), "3", facts);
        Turn offered = step(asked.next(), "3", facts);
        assertThat(offered.next().step()).isEqualTo("callback.when");
        Turn again = step(offered.next(), "8", facts);
        for (Turn turn : List.of(offered, again)) {
            List<String> parts = turn.says().stream()
                    .map(it -> Gsm7.tidy(it.in(Channel.TEXT)))
                    .toList();
            assertThat(Sms.of(parts).lines()).as("%s", parts).hasSameSizeAs(parts);
        }
    }

    private static Turn step(Position position, String words, Facts facts) {
        return Engine.step(LineFixture.script(), position, Input.Words.of(words), facts);
    }
}
