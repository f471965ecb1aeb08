package org.porchlight.review;

import java.util.List;
import java.util.stream.Stream;
import org.porchlight.script.Prompts;
import org.porchlight.script.Step;

/** Says in a few words what a step does, and which prompts it says. */
final class StepKind {
    private StepKind() {}

    static String of(Step step) {
        return switch (step) {
            case Step.Tell _ -> "says, goes on";
            case Step.Branch branch -> question(branch);
            case Step.Send _ -> "sends a text";
            case Step.Doing doing -> deed(doing);
            case Step.End _ -> "says, ends";
            case Step.Menu _ -> "asks";
            case Step.AskPlace ask -> "asks for a place: " + ask.keys().word();
            case Step.AskSecret secret ->
                switch (secret.asks()) {
                    case NUMBER -> "asks for a number";
                    case WORD -> "asks for a word";
                };
            case Step.Windows _ -> "offers times";
            case Step.Meant _ -> "asks which of two topics";
            case Step.Towns _ -> "lists towns";
            case Step.NearestSites sites -> "lists places: " + sites.service();
            case Step.Topics _ -> "lists";
            case Step.Series series -> "tells " + series.items().size() + " things, one by one";
        };
    }

    private static String question(Step.Branch branch) {
        return switch (branch.condition()) {
            case TEXT -> "do they write?";
            case NUMBER -> "is their number seen?";
            case PLACE -> "is their place known?";
            case CANADA -> "are they in Canada?";
            case CALL -> "can somebody call back?";
            case OWN -> "is it their own phone?";
            case FEEDBACK -> "may they be asked how it was?";
            case SITE -> "was a place told?";
            case NEWS -> "is that news of the place?";
            case KITS -> "is naloxone looked for?";
            case FITS -> "does a place meet every wish?";
            case SPOKEN -> "is their language spoken then?";
            case UNSURE -> "is it unknown what they were asked?";
        };
    }

    private static String deed(Step.Doing doing) {
        return switch (doing.deed()) {
            case CALL -> "promises a call";
            case WITHDRAW -> "takes calls back";
            case FORGET -> "erases";
            case STOP_CALLS -> "stops calls for good";
            case STOP_TEXTS -> "stops texts";
            case NOW_IS_GOOD -> "takes “now is good”";
            case CALL_LATER -> "takes “later”";
            case FEEDBACK -> "counts how it was";
            case REPORT -> "reports the place";
        };
    }

    /** The prompts of a step in the order of saying, without those of its options. */
    static List<String> prompts(Step step) {
        return switch (step) {
            case Step.Tell tell -> all(tell.saying());
            case Step.Send send -> all(send.saying());
            case Step.End end -> all(end.saying());
            case Step.Series series ->
                Stream.concat(all(series.saying()).stream(), series.items().stream())
                        .toList();
            case Step.Asking asking -> all(asking.saying());
            case Step.Branch _, Step.Doing _ -> List.of();
        };
    }

    private static List<String> all(Prompts saying) {
        return Stream.of(saying.before(), saying.say(), saying.after())
                .flatMap(List::stream)
                .toList();
    }

    /** The group of referral lines that a step reads; empty for none. */
    static String lines(Step step) {
        return switch (step) {
            case Step.Tell tell -> tell.saying().lines().orElse("");
            case Step.Send send -> send.saying().lines().orElse("");
            case Step.End end -> end.saying().lines().orElse("");
            case Step.Asking asking -> asking.saying().lines().orElse("");
            case Step.Branch _, Step.Doing _ -> "";
        };
    }
}
