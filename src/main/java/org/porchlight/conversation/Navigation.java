package org.porchlight.conversation;

import java.util.List;
import org.porchlight.script.Target;

/** Where a target leads: to a step, or, from where one is, back, on to the next item, or to the same once more. */
final class Navigation {
    private final TurnBuilder walk;

    Navigation(TurnBuilder walk) {
        this.walk = walk;
    }

    void to(String target) {
        switch (target) {
            case Target.BACK -> back();
            case Target.AGAIN -> walk.again();
            case Target.NEXT -> next();
            default -> walk.enter(target, walk.position().wayHere());
        }
    }

    /** The next item: of this step's own list, or of the list that it speaks of. */
    private void next() {
        walk.current().flatMap(step -> step.saying().of()).ifPresent(walk::stand);
        walk.item(walk.position().index() + 1);
    }

    private void back() {
        Position position = walk.position();
        if (position.index() > 0 && walk.current().filter(Kinds::lists).isPresent()) {
            walk.item(position.index() - 1);
        } else if (position.back().isEmpty()) {
            walk.enter(walk.entrances().menu(), List.of());
        } else {
            List<String> way = position.back();
            String last = way.getLast();
            boolean there = walk.script().find(last).isPresent();
            walk.enter(there ? last : walk.entrances().menu(), way.subList(0, way.size() - 1));
        }
    }
}
