package org.porchlight.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.porchlight.messaging.Segments;
import org.porchlight.switchboard.UnderstoodText;

/** Writes down what the line made of a text, for people or for programs. */
record UnderstoodWords(String text, UnderstoodText understood) {
    private static final double THOUSAND = 1000;

    /** One line. */
    String json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("text", text);
        object.put("language", understood.language().code());
        object.put("topic", understood.topic().word());
        object.put("certainty", Math.round(THOUSAND * understood.certainty()) / THOUSAND);
        understood.because().forEach(object.putArray("because")::add);
        object.put("reply", understood.reply());
        understood.does().forEach(object.putArray("does")::add);
        return object.toString();
    }

    /** The text, a line for each thing about it, and an empty line. */
    String words() {
        return text + "\n"
                + line("language", understood.language().code())
                + line("topic", understood.topic().word())
                + line("certainty", String.format(Locale.ROOT, "%.0f %%", 100 * understood.certainty()))
                + line("because", String.join(", ", understood.because()))
                + line("does", String.join(", ", understood.does()))
                + line("reply", segments())
                + understood.reply().indent(4);
    }

    private String segments() {
        int count = Segments.of(understood.reply()).count();
        return count == 0 ? "none" : count + (count == 1 ? " segment" : " segments");
    }

    private static String line(String name, String value) {
        return value.isEmpty() ? "" : String.format("  %-10s %s\n", name, value);
    }
}
