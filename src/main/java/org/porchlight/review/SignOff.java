package org.porchlight.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.porchlight.messaging.Language;
import org.porchlight.process.Refusal;
import org.porchlight.script.ScriptReader;

/** Records that texts were signed off, and lists which ones changed since. */
public final class SignOff {
    private final Map<SignedText.Id, SignedText> now;
    private final Path scripts;
    private final PrintWriter out;

    /** @param scripts where {@code hotline.yaml} is */
    public SignOff(ReviewedScript script, Path scripts, PrintWriter out) {
        this.now = SignedText.all(script.draft());
        this.scripts = scripts;
        this.out = out;
    }

    /** Every topic that can be signed off. */
    public Set<String> topics() {
        return now.values().stream().map(SignedText::topic).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Records that somebody found these topics right in a language.
     *
     * @throws IOException when the record can't be written
     */
    public void record(String who, LocalDate today, Language language, Set<String> topics) throws IOException {
        var file = new SignOffFile(scripts);
        Map<SignedText.Id, SignOffFile.Entry> before = file.upTo(LocalDate.MAX);
        List<SignedText> signed = now.values().stream()
                .filter(chosen(language, topics))
                .filter(text -> !before.containsKey(text.id())
                        || !before.get(text.id()).text().saysTheSame(text))
                .toList();
        file.add(today, who, signed);
        out.println(texts(signed.size()) + " signed off by " + who + ", in " + file.file() + ".");
    }

    /**
     * Lists what is not signed off as it stands now; returns how many.
     *
     * @param day only what was signed by then counts
     */
    public int since(LocalDate day, Predicate<Language> languages) throws IOException {
        Map<SignedText.Id, SignOffFile.Entry> signed = new SignOffFile(scripts).upTo(day);
        int listed = 0;
        for (Language language : Language.values()) {
            for (String topic : languages.test(language) ? topics() : Set.<String>of()) {
                listed += topic(language, topic, signed);
            }
        }
        out.println(listed == 0 ? "All of it is signed off." : texts(listed) + " not signed off.");
        return listed;
    }

    private int topic(Language language, String topic, Map<SignedText.Id, SignOffFile.Entry> signed) {
        List<SignedText> texts =
                now.values().stream().filter(chosen(language, Set.of(topic))).toList();
        if (texts.stream().noneMatch(text -> signed.containsKey(text.id()))) {
            out.println(language.code() + " " + topic + ": nothing of it is signed off, " + texts(texts.size()) + ".");
            return texts.size();
        }
        int listed = 0;
        for (SignedText text : texts) {
            SignOffFile.Entry entry = signed.get(text.id());
            if (entry == null) {
                out.println(head(text) + " is new.");
                listed++;
            } else if (!entry.text().saysTheSame(text)) {
                out.println(head(text) + " changed since " + entry.who() + " signed it off on " + entry.date() + ".");
                difference(entry.text(), text);
                listed++;
            }
        }
        return listed;
    }

    /**
     * Lists what changed since a commit; returns how many.
     *
     * @throws Refusal when there is no git, no history or no such commit
     */
    public int since(String commit, Predicate<Language> languages) {
        Map<SignedText.Id, SignedText> then = SignedText.all(ScriptReader.read(new GitHistory(scripts).at(commit)));
        var changed = new ArrayList<SignedText>();
        for (SignedText text : now.values()) {
            if (languages.test(text.language())
                    && !(then.containsKey(text.id()) && then.get(text.id()).saysTheSame(text))) {
                changed.add(text);
            }
        }
        for (SignedText text : changed) {
            SignedText before = then.get(text.id());
            out.println(head(text) + (before == null ? " is new." : " changed."));
            if (before != null) {
                difference(before, text);
            }
        }
        out.println(texts(changed.size()) + " changed since " + commit + ".");
        return changed.size();
    }

    private static String texts(int count) {
        return count == 1 ? "1 text" : count + " texts";
    }

    private static String head(SignedText text) {
        return text.at() + ": " + text.language().code() + " " + text.name();
    }

    private void difference(SignedText before, SignedText text) {
        line("before, heard", before.heard(), text.heard());
        line("now, heard", text.heard(), before.heard());
        if (!text.read().equals(text.heard()) || !before.read().equals(before.heard())) {
            line("before, read", before.read(), text.read());
            line("now, read", text.read(), before.read());
        }
    }

    private void line(String name, String words, String other) {
        if (!words.equals(other)) {
            out.printf("    %-14s %s%n", name, words.isEmpty() ? "(nothing)" : words);
        }
    }

    private static Predicate<SignedText> chosen(Language language, Set<String> topics) {
        return text -> text.language() == language && topics.contains(text.topic());
    }
}
