package org.porchlight.folding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.porchlight.folding.CallRecord.Shape;

/**
 * Folds the contacts of one closed span into records. First rare languages, topics and endings become "other". Then each
 * contact gets the finest shape in which it stands among enough contacts of mixed topics and endings; what finds none is
 * looked at once more, and gets the finest shape in which it stands among enough, without the topic or the ending that
 * they share. What one folding makes is a class of this folding alone, so that yesterday's copy of the table shows nobody.
 */
public final class Folding {
    private final Threshold threshold;

    public Folding(Threshold threshold) {
        this.threshold = threshold;
    }

    /**
     * Folds all contacts of a span.
     *
     * @param unit the span, which is over
     */
    public Folded fold(List<ContactDay> contacts, Span unit) {
        List<CallRecord> records = new ArrayList<>();
        List<ContactDay> rest = rareAsOther(contacts);
        for (Level level : Level.within(unit)) {
            rest = take(rest, level, Folding::mixed, records);
        }
        for (Level level : Level.within(unit)) {
            rest = take(rest, level, every -> true, records);
        }
        return new Folded(records, rest.size());
    }

    private List<ContactDay> rareAsOther(List<ContactDay> all) {
        var language = threshold.common(all.stream(), ContactDay::language);
        var topic = threshold.common(all.stream(), ContactDay::topic);
        var ending = threshold.common(all.stream(), ContactDay::ending);
        return all.stream()
                .map(it -> it.saying(language.apply(it.language()), topic.apply(it.topic()), ending.apply(it.ending())))
                .toList();
    }

    /** Makes records of the classes of a level that may be kept; returns the contacts of the others. */
    private List<ContactDay> take(
            List<ContactDay> contacts, Level level, Predicate<List<ContactDay>> kept, List<CallRecord> records) {
        Map<Shape, List<ContactDay>> classes = contacts.stream().collect(Collectors.groupingBy(level::of));
        List<ContactDay> rest = new ArrayList<>();
        classes.forEach((shape, members) -> {
            if (threshold.metBy(members.size()) && kept.test(members)) {
                records.addAll(records(shape, members));
            } else {
                rest.addAll(members);
            }
        });
        return rest;
    }

    private static boolean mixed(List<ContactDay> members) {
        return Sameness.mixed(topics(members)) && Sameness.mixed(endings(members));
    }

    /** What they share isn't kept: it would be everybody's. */
    private static List<CallRecord> records(Shape shape, List<ContactDay> members) {
        boolean topics = Sameness.mixed(topics(members));
        boolean endings = Sameness.mixed(endings(members));
        return members.stream()
                .map(it -> new CallRecord(
                        shape, topics ? it.topic() : CallRecord.ANY, endings ? it.ending() : CallRecord.ANY))
                .toList();
    }

    private static List<String> topics(List<ContactDay> members) {
        return members.stream().map(ContactDay::topic).toList();
    }

    private static List<String> endings(List<ContactDay> members) {
        return members.stream().map(ContactDay::ending).toList();
    }
}
