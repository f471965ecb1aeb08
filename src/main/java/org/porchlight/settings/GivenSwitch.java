package org.porchlight.settings;

import java.util.List;
import java.util.Optional;

/** Reads whether something that is off unless told was switched on. */
final class GivenSwitch {
    private static final List<String> EITHER = List.of("on", "off");

    private GivenSwitch() {}

    static boolean isOn(GivenValues given, String name) {
        Optional<String> text = given.value(name);
        if (text.filter(word -> !EITHER.contains(word)).isPresent()) {
            given.wrong(name, "is neither on nor off. Set it to on, or unset it.");
        }
        return text.filter("on"::equals).isPresent();
    }
}
