package org.porchlight.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.LineFixture;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.Sites;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Phone;
import org.porchlight.exchange.Text;
import org.porchlight.hours.Holidays;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Operator;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.settings.Settings;
import org.porchlight.staff.Coverage;
import org.porchlight.staff.Duty;
import org.porchlight.switchboard.NumberHints;
import org.porchlight.switchboard.PathTrial;
import org.porchlight.switchboard.World;

/** What a pack says is what the line says: the same is done at a line over HTTP, and compared. */
class PackTest {
    private static final Map<Language, String> LANGUAGE_KEYS = Map.of(Language.FR, "7", Language.ES, "8");
    private static final int SHORTEST = 20;

    private static LineFixture line;
    private static Pack pack;
    private static int phones = 170;

    @BeforeAll
    static void start() {
        line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
        line.crowd(3);
        pack = pack(Operator.EXAMPLE);
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    private static Pack pack(Operator operator) {
        var always = new Duty.Presence(Duty.State.ON, Instant.MAX);
        var shifts = new Coverage(List.of(new Duty(List.of(), Optional.of(always))), Instant.EPOCH);
        var sites = new CurrentSites(new Sites(DemoSites.read(), Holidays.read()));
        var world = new World(
                new Directory(Gazetteer.packaged(), sites),
                line.time(),
                (zone, now) -> () -> shifts.windows(now, zone),
                Settings.Demo.CALLBACKS,
                Settings.Demo.ZONE);
        var registrant = new Registrant(
                operator,
                URI.create(LineFixture.PUBLIC_URL),
                new PhoneNumber(LineFixture.HOTLINE),
                Settings.Demo.CALLBACKS);
        var nowhere = new NumberHints(number -> Optional.empty(), number -> Optional.empty());
        return new Pack(registrant, new PathTrial(LineFixture.script(), world, nowhere));
    }

    private static Phone somebodysPhone() {
        return line.exchange().phone("+12065550" + phones++);
    }

    /** What a person who does the same is sent, or hears. The provider answers HELP beside the line. */
    private static List<String> answered(SamplePath path, Language language) {
        Phone phone = somebodysPhone();
        List<String> steps = path.steps().get(language);
        if (path.channel() == Channel.TEXT) {
            return steps.stream()
                    .map(step -> phone.text(LineFixture.HOTLINE, step))
                    .reduce((earlier, last) -> last)
                    .map(PackTest::bodies)
                    .orElseThrow();
        }
        Call call = phone.call(LineFixture.HOTLINE);
        Optional.ofNullable(LANGUAGE_KEYS.get(language)).ifPresent(call::press);
        steps.forEach(call::press);
        String said = call.said();
        call.hangUp();
        line.sendWhatWaits();
        return path.sent() ? bodies(phone.inbox()) : List.of(said.replaceAll("\\s+", " "));
    }

    private static List<String> bodies(List<Text> texts) {
        return texts.stream().map(Text::body).toList();
    }

    private static Sample sample(SamplePath path, Language language) {
        return pack.samples().stream()
                .filter(sample -> sample.name().equals(path.name()) && sample.language() == language)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void every_sample_is_what_the_line_says(Language language) {
        for (SamplePath path : SamplePath.all()) {
            Sample sample = sample(path, language);
            List<String> answered = answered(path, language);

            assertThat(sample.words()).as(path.name()).hasSizeGreaterThan(SHORTEST);
            if (sample.channel() == Channel.TEXT) {
                assertThat(answered).as(path.name()).contains(sample.words());
            } else {
                assertThat(answered.getFirst()).as(path.name()).contains(sample.words());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_samples_say_what_they_are_there_for(Language language) {
        assertThat(words("times", language)).contains("Example Operator");
        assertThat(words("help", language)).contains("Example Operator", "help@example.org", "911");
        assertThat(words("place", language)).containsPattern("Lanternfish|Heronsong|Petit-Moineau|Réverbère");
        assertThat(words("address", language)).contains("Lanternfish").doesNotContainIgnoringCase("nalox");
    }

    private static String words(String name, Language language) {
        return pack.samples().stream()
                .filter(sample -> sample.name().equals(name) && sample.language() == language)
                .findFirst()
                .orElseThrow()
                .words();
    }

    @Test
    void the_scripts_as_they_come_hold_no_word_that_gets_refused() {
        assertThat(pack.refusedWords()).isEmpty();
    }

    @Test
    void the_answers_have_the_lengths_that_the_form_allows() {
        assertThat(pack.consent())
                .hasSizeBetween(40, 2048)
                .contains("Do you get texts on this phone, and is it private?");
        assertThat(words("times", Language.EN)).as("the answer to an opt-in").hasSizeBetween(SHORTEST, 320);
        for (Sample sample : pack.samples()) {
            boolean answer = List.of("help", "stopped").contains(sample.name());
            assertThat(answer ? sample.within(Pack.LONGEST_ANSWER) : sample.words())
                    .as(sample.name() + sample.language())
                    .hasSizeBetween(SHORTEST, answer ? Pack.LONGEST_ANSWER : 1024);
        }
    }

    @Test
    void a_site_as_contact_is_a_link_that_the_form_is_told_of() {
        for (RegistrationForm form : RegistrationForm.values()) {
            assertThat(pack.answers(form)).containsPattern("Links[a-z ]*: no\\.");
            assertThat(pack(new Operator("Lantern", "lantern.example")).answers(form))
                    .contains(": yes, to the site named in the answer to HELP.");
        }
    }
}
