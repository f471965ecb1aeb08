package org.porchlight.settings;

import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.messaging.Operator;

/** Reads who runs the line; what isn't given is made up, for the demo. */
final class GivenOperator {
    private static final Pattern CONTACT = Pattern.compile("[+(]?[0-9][0-9 ()./-]{1,26}"
            + "|[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+"
            + "|(https?://)?[^@\\s./]+(\\.[^@\\s./]+)+(/\\S*)?");

    private GivenOperator() {}

    static Operator read(GivenValues given) {
        return new Operator(
                named(given, "OPERATOR_NAME", Operator.LONGEST_NAME).orElse(Operator.EXAMPLE.name()),
                contact(given).orElse(Operator.EXAMPLE.contact()));
    }

    private static Optional<String> contact(GivenValues given) {
        Optional<String> text = named(given, "OPERATOR_CONTACT", Operator.LONGEST_CONTACT);
        boolean nowhere = text.filter(
                        it -> Operator.fault(it, Operator.LONGEST_CONTACT).isEmpty())
                .filter(it -> !CONTACT.matcher(it).matches())
                .isPresent();
        if (nowhere) {
            given.wrong(
                    "OPERATOR_CONTACT",
                    "must be where you are reached: a phone number, an address for mail such as help@example.org, or a"
                            + " website such as example.org/help.");
        }
        return text;
    }

    private static Optional<String> named(GivenValues given, String name, int longest) {
        Optional<String> text = given.value(name);
        text.flatMap(it -> Operator.fault(it, longest)).ifPresent(fault -> given.wrong(name, fault));
        return text;
    }
}
