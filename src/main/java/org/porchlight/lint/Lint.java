package org.porchlight.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.script.Finding;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.SourcePosition;
import org.porchlight.script.SpokenPrompt;

/** Looks for everything that is wrong in script files, all of it at once, however broken they are. */
public final class Lint {
    private final ScriptDraft draft;
    private final List<SpokenPrompt> spoken;
    private final List<Finding> findings = new ArrayList<>();

    private Lint(ScriptDraft draft, Collection<? extends SpokenPrompt> spoken) {
        this.draft = draft;
        this.spoken = Stream.concat(spoken.stream(), UnnamedPrompts.of(draft.phrases()).stream())
                .toList();
        this.findings.addAll(draft.reading().findings());
    }

    /**
     * The findings that keep a line from starting.
     *
     * @param spoken the prompts that Java code says by name, which the files must have
     */
    static List<Finding> errors(ScriptDraft draft, Collection<? extends SpokenPrompt> spoken) {
        var lint = new Lint(draft, spoken);
        lint.whole();
        return lint.inOrder().filter(Finding::isError).toList();
    }

    /**
     * Every finding, in the order of the files.
     *
     * @param spoken the prompts that Java code says by name, which the files must have
     * @param today judges what has a date; empty judges none
     */
    public static List<Finding> all(
            ScriptDraft draft, Collection<? extends SpokenPrompt> spoken, Optional<LocalDate> today) {
        var lint = new Lint(draft, spoken);
        lint.scripts();
        lint.findings.addAll(new LintExamples(draft).check());
        today.ifPresent(day -> lint.findings.addAll(new LintNumbers(draft, day).check()));
        return lint.inOrder().toList();
    }

    /** The findings of {@link #all} about names, paths, menus, gaps and texts: not how anything is said. */
    static List<Finding> structure(ScriptDraft draft, Collection<? extends SpokenPrompt> spoken) {
        var lint = new Lint(draft, spoken);
        lint.whole();
        lint.findings.addAll(new LintTexts(draft).check());
        return lint.inOrder().toList();
    }

    private void scripts() {
        whole();
        findings.addAll(new LintTexts(draft).check());
        findings.addAll(new LintWords(draft).check());
        findings.addAll(new LintReading(draft).check());
        findings.addAll(new LintSpeech(draft).check());
        findings.addAll(new LintFirstWords(draft, spoken).check());
    }

    /** Whether the script holds together. */
    private void whole() {
        findings.addAll(new LintPrompts(draft, spoken).check());
        findings.addAll(new LintMenus(draft).check());
        draft.hotline()
                .ifPresentOrElse(
                        hotline -> {
                            findings.addAll(new LintHotline(draft, hotline).check());
                            findings.addAll(new LintNames(draft, hotline).check());
                            findings.addAll(new LintPaths(draft, hotline).check());
                            findings.addAll(new LintEnds(draft, hotline).check());
                        },
                        this::noHotline);
    }

    private void noHotline() {
        if (!draft.files().texts().containsKey("hotline.yaml")) {
            findings.add(new Finding(
                    new SourcePosition("hotline.yaml", 1),
                    Rule.MISSING_ENTRY,
                    "There is no hotline.yaml.",
                    "Write it: it names where calls begin."));
        }
    }

    private Stream<Finding> inOrder() {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing((Finding finding) -> finding.at().file())
                        .thenComparing(finding -> finding.at().line())
                        .thenComparing(finding -> finding.at().column()));
    }
}
