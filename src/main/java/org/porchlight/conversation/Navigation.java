package org.porchlight.conversation;

import java.util.List;
import org.porchlight.script.Choices;
import org.porchlight.script.Step;
import org.porchlight.script.Target;
import org.porchlight.turn.Position;

/** Moves a conversation: to a step, or, from where it stands, back, on to the next item, or to the same once more. */
final class Navigation {
    private final TurnBuilder turn;
    private final StepRunner steps;

    Navigation(TurnBuilder turn, StepRunner steps) {
        this.turn = turn;
        this.steps = steps;
    }

    /** Goes to a step, or to a {@link Target} that means something from here. */
    void go(String target) {
        switch (target) {
            case Target.BACK -> back();
            case Target.AGAIN -> again();
            case Target.NEXT -> next();
            default -> steps.enter(target, turn.position().wayHere());
        }
    }

    /** Goes to a step, but not to one that was said twice already: then to what follows it. */
    void onward(String step) {
        boolean same = at(step);
        int times = turn.position().asked().misses();
        if (same && times > 0) {
            turn.current().ifPresentOrElse(asking -> go(asking.choices().silent()), this::home);
        } else {
            go(step);
            turn.move(here -> here.missed(same ? times + 1 : 0, 0));
        }
    }

    /** Whether the conversation stands at a step, or at one that it branches into. */
    boolean at(String step) {
        String here = turn.position().step();
        return switch (turn.script().step(step)) {
            case Step.Branch branch -> at(branch.yes()) || at(branch.no());
            case Step other -> other.name().equals(here);
        };
    }

    /** Begins at a step: no way leads back from it. */
    void begin(String step) {
        steps.enter(step, List.of());
    }

    /** Starts over. */
    void home() {
        begin(turn.entrances().home());
    }

    /** Asks the current step as it is now, at its usual pace. */
    void ask() {
        turn.current().ifPresentOrElse(steps::ask, this::home);
    }

    /** Asks the current step once more, slowly. */
    void again() {
        turn.speech().slowly();
        ask();
    }

    /** Follows what was chosen. */
    void choose(Choice choice) {
        turn.move(it -> it.with(it.thread().inTheirLanguage()));
        switch (choice.lead()) {
            case Choice.Lead.ToStep to -> {
                to.language().ifPresent(language -> turn.move(it -> it.in(language)));
                to.keep().ifPresent(turn::keep);
                go(to.target());
            }
            case Choice.Lead.WithPlace near -> {
                turn.move(it -> it.near(near.placeKey()));
                go(near.step());
            }
            case Choice.Lead.WithAnswer answered -> {
                turn.move(it -> it.answered(answered.question(), answered.answer()));
                go(answered.step());
            }
            case Choice.Lead.ToLine to -> new LineConnection(turn).announce(to.line());
            case Choice.Lead.ToPage page -> item(page.first());
        }
    }

    /** The next item: of this step's own list, or of the list that it speaks of. */
    private void next() {
        turn.current()
                .flatMap(step -> step.saying().of())
                .ifPresent(list -> turn.move(it -> it.at(list, it.wayHere())));
        item(turn.position().listing().index() + 1);
    }

    private void back() {
        Position position = turn.position();
        boolean listing = turn.current().filter(step -> step.lists()).isPresent();
        if (position.listing().started() && listing) {
            item(position.listing().index() - pageBefore());
        } else if (position.back().isEmpty()) {
            begin(turn.entrances().menu());
        } else {
            List<String> way = position.back();
            String last = way.getLast();
            boolean there = turn.script().find(last).isPresent();
            steps.enter(there ? last : turn.entrances().menu(), way.subList(0, way.size() - 1));
        }
    }

    /** How many items lie between this page of a list and the one before; sites and series come one by one. */
    private int pageBefore() {
        return switch (turn.current().orElseThrow()) {
            case Step.Topics _ -> Choices.PAGE;
            case Step.Towns _ -> Choices.HEARD;
            case Step.Menu _, Step.AskPlace _, Step.AskSecret _, Step.Windows _, Step.Meant _ -> 1;
            case Step.NearestSites _, Step.Series _ -> 1;
        };
    }

    private void item(int index) {
        turn.move(it -> it.item(index).missed(0, it.contact().quiet()));
        ask();
    }
}
