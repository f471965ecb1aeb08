package org.porchlight.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.porchlight.messaging.Channel;
import org.porchlight.script.Condition;
import org.porchlight.script.Hotline;
import org.porchlight.script.Option;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.Step;
import org.porchlight.script.StepPaths;

/** Finds the steps that a caller, or a texter, can come to. */
final class Reach {
    private final ScriptDraft script;
    private final Channel channel;

    private Reach(ScriptDraft script, Channel channel) {
        this.script = script;
        this.channel = channel;
    }

    /** The names of the steps that can be reached in that channel. */
    static Set<String> of(ScriptDraft script, Channel channel) {
        var reach = new Reach(script, channel);
        Set<String> reached = new HashSet<>(reach.begin());
        var next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            script.find(next.pop()).map(reach::leads).orElse(List.of()).stream()
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached;
    }

    private List<String> begin() {
        if (script.hotline().isEmpty()) {
            return List.copyOf(script.steps().keySet());
        }
        Hotline hotline = script.hotline().get();
        var begin = new ArrayList<>(List.of(hotline.ringBack(), hotline.farewell()));
        begin.addAll(hotline.anywhere().values());
        switch (channel) {
            case VOICE -> begin.add(hotline.call());
            case TEXT -> {
                begin.addAll(hotline.targets());
                begin.remove(hotline.call());
                script.replies().values().forEach(replies -> begin.addAll(replies.targets()));
            }
        }
        return begin;
    }

    private List<String> leads(Step step) {
        if (step instanceof Step.Branch branch && branch.condition() == Condition.TEXT) {
            return List.of(channel == Channel.TEXT ? branch.yes() : branch.no());
        }
        var leads = new ArrayList<>(StepPaths.leads(step));
        if (step instanceof Step.Asking asking) {
            asking.choices().menu().values().stream()
                    .filter(option -> !option.in(channel))
                    .map(Option::to)
                    .forEach(leads::remove);
        }
        return leads;
    }
}
