package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.Sites;
import org.porchlight.hours.Holidays;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.places.Atlas;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.TextThread;
import org.porchlight.turn.Turn;

/** Where no place is near, whoever sends kits by mail in that state or province is told. */
class MailOrdersTest {
    private static final Atlas ATLAS = new Directory(
            Gazetteer.packaged(), new CurrentSites(new Sites(List.of(mail("WA"), mail("OR")), Holidays.read())));

    private static SiteRecord mail(String state) {
        Map<String, String> fields = SiteFields.write(DemoSites.read().getFirst());
        fields.putAll(Map.of(
                "id",
                "mail-" + state.toLowerCase(Locale.ROOT),
                "name",
                state + " Parcel",
                "kind",
                "mail",
                "region",
                state,
                "traits",
                "free",
                "phone",
                "206-555-0142"));
        return SiteFields.read(fields);
    }

    private static Turn step(String at, Language language, Input input, Channel channel, boolean discreet) {
        var facts = new Facts(
                EngineInputsFixture.NOW,
                channel,
                Optional.of(new Region(Country.US, "WA")),
                true,
                false,
                ATLAS,
                EngineInputsFixture.NO_CALLS);
        var here = EngineInputsFixture.at(at, language, Optional.empty());
        return Engine.step(
                EngineInputsFixture.SCRIPT,
                discreet ? here.with(TextThread.unknown().discreet(true)) : here,
                input,
                facts);
    }

    private static String said(Turn turn, Channel channel) {
        return String.join(" ", turn.says().stream().map(it -> it.in(channel)).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | WA Parcel sends it by mail, free: 206-555-0142
        FR | WA Parcel l'envoie par la poste, gratuitement : 206-555-0142
        ES | WA Parcel lo manda por correo, gratis: 206-555-0142
        """)
    void by_text(Language language, String mail) {
        Turn none = step("naloxone.where", language, Input.Words.of("98101"), Channel.TEXT, false);

        assertThat(none.next().step()).isEqualTo("naloxone.none");
        assertThat(said(none, Channel.TEXT)).contains(mail).doesNotContain("OR Parcel");
        assertThat(said(step("naloxone.where", language, Input.Words.of("10001"), Channel.TEXT, false), Channel.TEXT))
                .doesNotContain("Parcel");
    }

    @Test
    void by_voice() {
        assertThat(said(
                        step("naloxone.zip", Language.EN, new Input.Keys("98101"), Channel.VOICE, false),
                        Channel.VOICE))
                .contains("WA Parcel sends it by mail, free: 2 0 6, 5 5 5, 0 1 4 2");
    }

    @Test
    void in_a_discreet_thread_nobody_is_named() {
        Turn none = step("naloxone.where", Language.EN, Input.Words.of("98101"), Channel.TEXT, true);

        assertThat(said(none, Channel.TEXT)).contains("no place near there").doesNotContain("Parcel");
    }
}
