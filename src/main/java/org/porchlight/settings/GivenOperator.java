package org.porchlight.settings;

import java.util.Optional;
import org.porchlight.messaging.Operator;

/** Reads who runs the line; what isn't given is made up, for the demo. */
final class GivenOperator {
    private GivenOperator() {}

    static Operator read(GivenValues given) {
        return new Operator(
                named(given, "OPERATOR_NAME", Operator.LONGEST_NAME).orElse(Operator.EXAMPLE.name()),
                named(given, "OPERATOR_CONTACT", Operator.LONGEST_CONTACT).orElse(Operator.EXAMPLE.contact()));
    }

    private static Optional<String> named(GivenValues given, String name, int longest) {
        Optional<String> text = given.value(name);
        text.flatMap(it -> Operator.fault(it, longest)).ifPresent(fault -> given.wrong(name, fault));
        return text;
    }
}
