package org.porchlight.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;

/** Prints what was found, for people or for a machine. */
record Report(PrintWriter out) {
    void text(List<Examination> all) {
        for (Examination one : all) {
            int n = one.findings().size();
            out.println(one.part() + ": " + (n == 0 ? "nothing found." : n + " found."));
            one.findings().forEach(what -> out.println("  - " + what));
            one.notes().forEach(what -> out.println("    " + what));
        }
        out.println();
        int n = count(all);
        out.println(n == 0 ? "Nothing was found that shouldn't be." : n + " to be seen to.");
        out.flush();
    }

    void json(List<Examination> all) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("findings", count(all));
        ArrayNode parts = json.putArray("parts");
        all.forEach(one -> {
            ObjectNode part = parts.addObject().put("part", one.part());
            one.findings().forEach(part.putArray("findings")::add);
            one.notes().forEach(part.putArray("notes")::add);
        });
        out.println(json.toPrettyString());
        out.flush();
    }

    static int count(List<Examination> all) {
        return all.stream().mapToInt(one -> one.findings().size()).sum();
    }
}
