package org.porchlight.console;

import java.util.List;
import java.util.Optional;
import org.porchlight.callbacks.Request;
import org.porchlight.outbox.Textables;

/**
 * Holds what can be texted to the person of a request, as the page shows it.
 *
 * @param services for which sites are known
 * @param service the one that was chosen, else the first
 * @param where what was typed to find a place
 * @param places what that led to; empty when nothing was typed
 */
public record TextChoices(
        Request request,
        List<String> services,
        String service,
        String where,
        Optional<TextPlaces> places,
        List<Textables.TipTopic> tips,
        List<Textables.TextChoice> lines) {}
