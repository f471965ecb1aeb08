package org.porchlight.registration;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.settings.Settings;
import org.porchlight.web.PageWords;

/**
 * One policy in one language, as its template shows it.
 *
 * @param path of this page
 * @param other the path of the other policy
 * @param otherTitle what the other policy is called
 */
public record PolicyPage(
        PageWords words,
        String path,
        String title,
        String lead,
        List<Section> sections,
        String other,
        String otherTitle) {
    /** What a policy says of one matter. */
    public record Section(String name, String title, List<String> paragraphs) {}

    static PolicyPage of(Policy policy, PageWords words, Settings.Line line) {
        var filled = new Filled(words, line);
        return new PolicyPage(
                words,
                policy.path(),
                words.say(policy.word() + ".title"),
                filled.say(policy.word() + ".lead"),
                policy.sections().stream()
                        .map(name -> filled.section(policy, name))
                        .toList(),
                policy.other().path(),
                words.say(policy.other().word() + ".title"));
    }

    /** Words with what the operator has set in their gaps. */
    private record Filled(PageWords words, Settings.Line line) {
        String say(String key) {
            return words.say(
                    key,
                    line.operator().name(),
                    line.operator().contact(),
                    line.records().keptMonths());
        }

        Section section(Policy policy, String name) {
            String key = policy.word() + "." + name;
            var paragraphs = new ArrayList<String>();
            for (int i = 1; words.has(key + "." + i); i++) {
                paragraphs.add(say(key + "." + i));
            }
            if (line.listens() && words.has(key + ".spoken")) {
                paragraphs.add(say(key + ".spoken"));
            }
            return new Section(name, words.say(key), paragraphs);
        }
    }
}
