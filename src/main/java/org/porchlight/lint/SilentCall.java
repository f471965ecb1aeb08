package org.porchlight.lint;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Condition;
import org.porchlight.script.Option;
import org.porchlight.script.Prompts;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.Step;
import org.porchlight.script.Target;
import org.porchlight.speech.SpeakingTime;

/**
 * A call from a step on, by someone who presses nothing: after how long each prompt has been said. Lines to call are left
 * out, since they differ by place.
 */
final class SilentCall {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final ScriptDraft script;
    private final Samples samples;
    private final Language language;
    private final Map<String, Duration> heard = new HashMap<>();
    private Duration now = Duration.ZERO;

    private SilentCall(ScriptDraft script, Samples samples, Language language) {
        this.script = script;
        this.samples = samples;
        this.language = language;
    }

    /** The prompts that are said within some minutes, each with the moment at which it was first over. */
    static Map<String, Duration> from(String step, ScriptDraft script, Samples samples, Language language) {
        var call = new SilentCall(script, samples, language);
        Optional<Step> next = script.find(step);
        while (next.isPresent() && call.now.compareTo(LONGEST) < 0) {
            next = call.through(next.get()).flatMap(script::find);
        }
        return call.heard;
    }

    /** Where silence leads. */
    private Optional<String> through(Step step) {
        return switch (step) {
            case Step.Asking asking -> {
                String silent = asking.choices().silent();
                for (int i = 0; i < asking.choices().tries(); i++) {
                    ask(asking);
                }
                yield Target.ALL.contains(silent) ? Optional.empty() : Optional.of(silent);
            }
            case Step.Tell tell -> {
                say(tell.saying().say());
                now = now.plusMillis(1);
                yield Optional.of(tell.then());
            }
            case Step.Branch branch -> {
                now = now.plusMillis(1);
                yield Optional.of(branch.condition() == Condition.NUMBER ? branch.yes() : branch.no());
            }
            case Step.Send _, Step.Doing _, Step.End _ -> Optional.empty();
        };
    }

    private void ask(Step.Asking step) {
        Prompts saying = step.saying();
        say(saying.before());
        say(saying.say());
        if (step instanceof Step.Series series) {
            say(series.items().subList(0, Math.min(1, series.items().size())));
        }
        step.choices().menu().forEach(this::offer);
        say(saying.after());
        now = now.plus(saying.patience().map(Duration::ofSeconds).orElse(Prompts.PATIENCE));
    }

    private void offer(String key, Option option) {
        Language says = option.language().orElse(language);
        boolean silent = script.phrases()
                .find(says, option.say())
                .filter(label -> label.words(Channel.VOICE).isEmpty())
                .isPresent();
        samples.offered(option, key, language, Channel.VOICE)
                .filter(words -> !silent)
                .ifPresent(words -> said(says, words, option.say()));
    }

    private void say(List<String> prompts) {
        prompts.forEach(prompt -> script.phrases()
                .find(language, prompt)
                .ifPresent(phrase -> said(language, samples.in(phrase, Channel.VOICE), prompt)));
    }

    private void said(Language says, String words, String prompt) {
        now = now.plus(SpeakingTime.of(says, words));
        heard.putIfAbsent(prompt, now);
    }
}
