package org.porchlight.settings;

import java.util.List;
import java.util.Set;
import org.porchlight.admission.TrustedProxies;
import org.porchlight.alerts.AlertRules;
import org.porchlight.messaging.Country;
import org.porchlight.outbox.CallableNumbers;
import org.porchlight.staff.PasswordCost;
import org.porchlight.web.Pages;

/**
 * What the web process and the worker take from the settings, in live service or in the demo.
 *
 * @param publicUrl the address that signatures are made over
 * @param proxies who says where visitors of the staff pages come from
 * @param places what is shown of places on pages
 * @param tokens what signatures are made with: one token, or two while they are rotated
 * @param demo whether places and staff made up for the demo count
 * @param passwordCost what a stolen table of staff costs for each guess
 * @param alerts when and where it is told that the line is degraded
 */
public record ServiceSettings(
        Settings.Line line,
        String publicUrl,
        TrustedProxies proxies,
        PlacePages places,
        List<Secret> tokens,
        boolean demo,
        PasswordCost passwordCost,
        AlertRules alerts) {
    /** Takes them from what was read. */
    public static ServiceSettings of(Settings settings, List<Secret> tokens, boolean demo) {
        Settings.Web web = settings.web();
        return new ServiceSettings(
                settings.line(),
                web.publicUrl().toString(),
                web.proxies(),
                web.places(),
                tokens,
                demo,
                PasswordCost.SERVICE,
                settings instanceof Settings.Live live ? live.alerts() : AlertRules.USUAL);
    }

    /** Returns which numbers may be rung or texted at all: people's phones, and none of ours. */
    public CallableNumbers callable() {
        return new CallableNumbers(Set.of(Country.values()), Set.copyOf(List.of(line.hotline(), line.callbacks())));
    }

    /** Makes what all pages share. */
    public Pages pages() {
        return new Pages(publicUrl, places.tiles());
    }
}
