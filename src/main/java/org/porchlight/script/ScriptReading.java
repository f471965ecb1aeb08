package org.porchlight.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what reading the files brings up besides the script: findings, and every name to look up at the end. */
public final class ScriptReading {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<PromptReference> prompts = new ArrayList<>();

    /** Something that an entry names. */
    public record Reference(NameKind kind, String name, SourcePosition at) {}

    /**
     * A prompt that an entry names.
     *
     * @param gaps those that are filled where it is said
     * @param option whether it is offered on a key, so that a texter needs words to choose it
     */
    public record PromptReference(String key, Set<String> gaps, boolean option, SourcePosition at) {}

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
