package org.porchlight.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.script.Finding;

/** Prints what was found in the scripts, as a compiler does, or as JSON. */
final class FindingsReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final boolean json;

    FindingsReport(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(List<Finding> findings) {
        if (json) {
            out.println(asJson(findings));
        } else {
            findings.forEach(out::println);
            out.println(summary(findings));
        }
        out.flush();
    }

    private static String summary(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "The scripts are good.";
        }
        long errors = findings.stream().filter(Finding::isError).count();
        long warnings = findings.size() - errors;
        return counted(errors, "error") + ", " + counted(warnings, "warning") + ". "
                + (errors == 0 ? "A line starts with these scripts." : "No line starts with these scripts.");
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String asJson(List<Finding> findings) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                            findings.stream().map(FindingsReport::entries).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers can be written", impossible);
        }
    }

    private static Map<String, Object> entries(Finding finding) {
        var entries = new LinkedHashMap<String, Object>();
        entries.put("file", finding.at().file());
        entries.put("line", finding.at().line());
        entries.put("column", finding.at().column());
        entries.put("severity", finding.rule().severity().word());
        entries.put("rule", finding.rule().id());
        entries.put("what", finding.what());
        entries.put("why", finding.why());
        entries.put("cure", finding.cure());
        return entries;
    }
}
