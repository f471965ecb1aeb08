package org.porchlight.sheets;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A sentence about a list, in English, by which its words in other languages are found: "It is kept as {0}."
 *
 * @param values in the place of {0}, {1} and so on
 */
public record Said(String english, List<String> values) {
    public static Said of(String english, Object... values) {
        return new Said(english, Stream.of(values).map(String::valueOf).toList());
    }

    /** The sentence in a language. */
    public String in(UnaryOperator<String> language) {
        String said = language.apply(english);
        for (int i = 0; i < values.size(); i++) {
            said = said.replace("{" + i + "}", values.get(i));
        }
        return said;
    }

    @Override
    public String toString() {
        return in(UnaryOperator.identity());
    }
}
