package org.porchlight.registration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.switchboard.PathTrial;

/**
 * The answers to a form of the phone provider's, made of the operator's settings and of what the line says today. It is
 * written for the operator to read and to send; it sends nothing.
 */
public final class Pack {
    /** Samples that forms show under a heading of their own. */
    private static final List<String> APART = List.of("help", "stopped");

    /** As much as the forms take of an answer to STOP or HELP; what the line adds is a menu. */
    static final int LONGEST_ANSWER = 320;

    private final Registrant registrant;
    private final List<Sample> samples;

    /** @param trial walks the operator's scripts */
    public Pack(Registrant registrant, PathTrial trial) {
        this.registrant = registrant;
        this.samples = SamplePath.all().stream()
                .flatMap(path -> Arrays.stream(Language.values()).map(language -> path.walked(trial, language)))
                .toList();
    }

    /** Writes the answers to one form, and gives their file. */
    public Path write(RegistrationForm form, Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(form.word() + ".md"), answers(form) + "\n");
    }

    /** Finds the words in the samples for which phone companies refuse registrations, each once. */
    public List<RefusedWord> refusedWords() {
        RefusedWords refused = RefusedWords.read();
        return samples.stream()
                .flatMap(sample -> refused.in(sample).stream())
                .distinct()
                .toList();
    }

    List<Sample> samples() {
        return samples;
    }

    String answers(RegistrationForm form) {
        Map<String, String> values = values();
        values.put("description", PackFiles.filled("description.md", values));
        values.put("consent", consent(values));
        return PackFiles.filled(form.word() + ".md", values);
    }

    String consent() {
        return consent(values());
    }

    private static String consent(Map<String, String> values) {
        return PackFiles.filled("consent.md", values);
    }

    private Map<String, String> values() {
        var values = new HashMap<String, String>();
        values.put("operator", registrant.operator().name());
        values.put("contact", registrant.operator().contact());
        values.put("hotline", registrant.hotline().e164());
        values.put("callbacks", "ending in " + registrant.callbacks().ending());
        values.put("privacy", registrant.address(Policy.PRIVACY));
        values.put("terms", registrant.address(Policy.TERMS));
        values.put("links", registrant.linked() ? "yes, to the site named in the answer to HELP." : "no.");
        samples.forEach(
                sample -> values.put(sample.name() + "." + sample.language().code(), shown(sample)));
        for (Language language : Language.values()) {
            values.put("samples." + language.code(), listed(language));
        }
        return values;
    }

    private static String shown(Sample sample) {
        return APART.contains(sample.name()) ? sample.within(LONGEST_ANSWER) : sample.words();
    }

    private String listed(Language language) {
        return samples.stream()
                .filter(sample -> sample.language() == language && sample.channel() == Channel.TEXT)
                .filter(sample -> !APART.contains(sample.name()))
                .map(sample -> "```\n" + sample.words() + "\n```")
                .collect(Collectors.joining("\n\n"));
    }
}
