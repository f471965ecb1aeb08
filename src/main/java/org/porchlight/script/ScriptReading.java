package org.porchlight.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what reading the files brings up besides the script: findings, and every name to look up at the end. */
public final class ScriptReading {
    /** Stands for the remarks of all languages: they are read together, or not at all. */
    public static final String REMARKS = "words/remarks.txt";

    private final List<Finding> findings = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<PromptReference> prompts = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();

    /** Something that an entry names. */
    public record Reference(NameKind kind, String name, SourcePosition at) {}

    /**
     * A prompt that an entry names.
     *
     * @param gaps those that are filled where it is said
     * @param option whether it is offered on a key, so that a texter needs words to choose it
     */
    public record PromptReference(String key, Set<String> gaps, boolean option, SourcePosition at) {}

    /** Takes note that an entry of a file can't be read, so that nobody is told that it is missing. */
    void lose(String file, String entry) {
        lost.add(file + "#" + entry);
    }

    /** Takes note that a whole file can't be read. */
    void lose(String file) {
        lost.add(file);
    }

    /** Whether something may be missing only because it can't be read. */
    public boolean lost(String file, String entry) {
        return lost.contains(file) || lost.contains(file + "#" + entry);
    }

    /** Whether no file of steps is wholly lost: what can't be read may lead anywhere, and say anything. */
    public boolean complete() {
        return lost.stream().allMatch(name -> name.contains("/") || name.contains("#"));
    }

    /** Whether every step of a topic could be read. */
    public boolean complete(String topic) {
        return lost.stream().noneMatch(name -> name.startsWith(topic + ".yaml"));
    }

    void finding(Finding finding) {
        findings.add(finding);
    }

    void names(NameKind kind, String name, SourcePosition at) {
        references.add(new Reference(kind, name, at));
    }

    void says(String key, Set<String> gaps, boolean option, SourcePosition at) {
        prompts.add(new PromptReference(key, gaps, option, at));
    }

    public List<Finding> findings() {
        return findings;
    }

    public List<Reference> references() {
        return references;
    }

    public List<PromptReference> prompts() {
        return prompts;
    }
}
