package org.porchlight.conversation;

import org.porchlight.script.Hotline;
import org.porchlight.script.Step;

/** What the kinds of steps that ask have of their own: whether they list, how many keys they take, what comes after. */
final class Kinds {
    private Kinds() {}

    /** Whether it is put together anew when one comes to it, from its first item. */
    static boolean lists(Step.Asking step) {
        return switch (step) {
            case Step.Sites sites -> true;
            case Step.Topics topics -> true;
            case Step.Series series -> true;
            case Step.Towns towns -> true;
            case Step.Menu menu -> false;
            case Step.Ask ask -> false;
            case Step.Hear hear -> false;
            case Step.Windows windows -> false;
        };
    }

    /** How many keys an answer has. */
    static int digits(Step.Asking step) {
        return switch (step) {
            case Step.Ask ask -> Engine.ZIP;
            case Step.Hear hear -> Engine.NUMBER;
            case Step.Menu menu -> 1;
            case Step.Topics topics -> 1;
            case Step.Series series -> 1;
            case Step.Sites sites -> 1;
            case Step.Towns towns -> 1;
            case Step.Windows windows -> 1;
        };
    }

    /** Where a list leads that has nothing to show, or nothing more once it is {@code started}. */
    static String past(Step.Asking step, boolean started, Hotline hotline) {
        return switch (step) {
            case Step.Sites sites -> started ? sites.last() : sites.none();
            case Step.Series series -> series.then();
            case Step.Towns towns -> hotline.where();
            case Step.Topics topics -> hotline.menu();
            case Step.Menu menu -> hotline.menu();
            case Step.Ask ask -> hotline.menu();
            case Step.Hear hear -> hotline.menu();
            case Step.Windows windows -> windows.none();
        };
    }
}
