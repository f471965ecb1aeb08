package org.porchlight.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.bridge.BridgeProgress.Progress;
import org.porchlight.callbacks.Disposition;
import org.porchlight.callbacks.Request;
import org.porchlight.callbacks.Request.Asking;
import org.porchlight.speech.Window;

/**
 * Holds what the page of a taken request shows.
 *
 * @param until when the lease ends
 * @param progress how far the latest call is; empty before it
 */
public record Card(Request request, WhatToSay lines, Instant until, Optional<Progress> progress, Around around) {
    /**
     * @param offered other windows that can be agreed on
     * @param coordinators the aliases of those who are there now
     */
    record Around(List<Window> offered, List<String> coordinators) {}

    /** How far the call has come; empty before it. */
    Optional<Stage> stage() {
        return progress.map(it -> switch (it) {
            case Progress.RingingYou _ -> Stage.RINGING_YOU;
            case Progress.AskingYou _ -> Stage.ASKING_YOU;
            case Progress.RingingThem _ -> Stage.RINGING_THEM;
            case Progress.Talking _ -> Stage.TALKING;
            case Progress.Over _ -> Stage.OVER;
        });
    }

    boolean underWay() {
        return stage().filter(stage -> stage != Stage.OVER).isPresent();
    }

    Optional<Progress.Over> over() {
        return progress.flatMap(it -> it instanceof Progress.Over over ? Optional.of(over) : Optional.empty());
    }

    /** Whether the person was rung, or may have been, so that a disposition is owed. */
    boolean rung() {
        return over().filter(over -> over.how().tried()).isPresent();
    }

    /** Whether the person is to be asked by text before their phone rings. */
    boolean toAsk() {
        return request.asksFirst() && request.asking() == Asking.NONE && !rung();
    }

    /** Whether the person was asked by text and has not answered yet. */
    boolean asked() {
        return request.asking() == Asking.ASKED && !rung();
    }

    /** Whether the person said by text that now is good. */
    boolean good() {
        return request.asking() == Asking.GOOD && !rung();
    }

    /** Whether anything can be texted to the person at all. */
    boolean texts() {
        return request.terms().own() && !request.practice();
    }

    /**
     * Lists the dispositions that take one tap; another window takes one more. A message only where one may be left.
     */
    List<Disposition> taps() {
        return Stream.of(Disposition.values())
                .filter(how -> how != Disposition.NEW_TIME)
                .filter(how ->
                        how != Disposition.MESSAGE_LEFT || request.terms().message())
                .toList();
    }
}
