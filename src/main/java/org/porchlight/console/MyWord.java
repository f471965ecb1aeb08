package org.porchlight.console;

import java.util.List;
import org.porchlight.staff.OnOffWords;
import org.porchlight.staff.Role;

/** Takes in the word that a member of staff texts behind ON and OFF. No page ever shows it. */
public final class MyWord implements Section {
    private final OnOffWords words;

    public MyWord(OnOffWords words) {
        this.words = words;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(Role.RESPONDER, ConsolePaths.MY_WORD, this::keep),
                Route.post(Role.RESPONDER, ConsolePaths.MY_WORD_FORGET, this::forget));
    }

    private void keep(Visit visit) {
        boolean kept = words.keep(visit.who(), visit.given("word").orElse(""));
        visit.go(ConsolePaths.ME, kept ? "word-set" : "word-unfit");
    }

    private void forget(Visit visit) {
        words.forget(visit.who().staff());
        visit.go(ConsolePaths.ME, "word-forgotten");
    }
}
