package org.porchlight.conversation;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.porchlight.answers.HoursQuestion;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.messaging.Language;
import org.porchlight.places.PlaceFinding;
import org.porchlight.places.SiteService;
import org.porchlight.script.CallbackQuestion;
import org.porchlight.script.Step;
import org.porchlight.turn.AskedDays;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.vocabulary.KeywordFile;
import org.porchlight.vocabulary.SoughtWords;

/**
 * Acts on a text that says what is looked for, which of the places, and perhaps where: "test strips no id open now 98101".
 * Which words these are, and what each keeps, is the script's.
 */
final class Sought {
    private static final String SERVICE = CallbackQuestion.SERVICE.word() + ".";
    /** So many words that mean nothing to us may stand beside what is looked for. */
    private static final int OTHERS = 2;

    private final TurnBuilder turn;
    private final Navigation way;
    private final ReplyLanguage reply;

    Sought(TurnBuilder turn, Navigation way, ReplyLanguage reply) {
        this.turn = turn;
        this.way = way;
        this.reply = reply;
    }

    /** Tells when the place that was told is open, where a text asks that. */
    boolean hours(Message message, Meaning meaning) {
        boolean may = !turn.facts().calls().ringBack() && !inside() && !reports(message);
        Optional<Set<DayOfWeek>> days = ListedSite.here(turn.script(), turn.position(), turn.facts())
                .filter(_ -> may)
                .map(told -> told.site().now().getDayOfWeek())
                .flatMap(today -> HoursQuestion.in(turn.script(), message, today));
        Optional<Step.Tell> step = days.flatMap(_ ->
                        turn.script().find(turn.script().hotline().commands().getOrDefault(KeywordFile.HOURS, "")))
                .filter(Step.Tell.class::isInstance)
                .map(Step.Tell.class::cast);
        step.ifPresent(it -> {
            reply.of(meaning.language());
            turn.move(here -> AskedDays.only(days.get(), here));
            way.go(it.then());
        });
        return step.isPresent();
    }

    /** Whether a text is one of our own words for something else: "not open". */
    private boolean reports(Message message) {
        return turn.script()
                .vocabulary()
                .command(message.words(), turn.position().language())
                .filter(hit -> !hit.meaning().equals(KeywordFile.HOURS))
                .isPresent();
    }

    /** Looks for it where the text says nothing else, and more than one word of ours would do alone. */
    boolean whole(Message message, Meaning meaning) {
        SoughtWords.Found found = turn.script().sought().in(message.words());
        Optional<Language> ofWords = knowing(found.hits()).or(meaning::language);
        if (turn.facts().calls().ringBack() || found.hits().isEmpty() || inside()) {
            return false;
        } else if (found.rest().isEmpty()) {
            boolean enough = found.hits().size() > 1 || atSites();
            return enough && look(found.hits(), new PlaceFinding.NoPlace(), ofWords);
        }
        PlaceFinding place = place(found.rest());
        return same(place, message) && look(found.hits(), place, ofWords);
    }

    /** Inside an emergency what is at hand comes first. */
    private boolean inside() {
        return new EmergencyAtHand(turn).replies().isPresent();
    }

    /** Whether places are being told: whatever else is looked for then is meant near the same place. */
    private boolean atSites() {
        return turn.position().place().isPresent()
                && turn.current().filter(Step.NearestSites.class::isInstance).isPresent();
    }

    /** Whether a text says hardly anything but what is looked for and a place. */
    boolean mostly(Message message) {
        SoughtWords words = turn.script().sought();
        SoughtWords.Found found = words.in(message.words());
        String others = turn.facts().atlas().besides(found.rest(), turn.facts().region());
        return !found.hits().isEmpty() && words.telling(Message.of(others).words()) <= OTHERS;
    }

    /** What the words name that are nothing but a place. */
    private PlaceFinding place(String words) {
        boolean alone = turn.facts()
                .atlas()
                .around(words, turn.facts().region(), true)
                .filter(String::isEmpty)
                .isPresent();
        boolean code = !words.contains(" ") && !(find(words) instanceof PlaceFinding.NoPlace);
        return alone || code ? answer(words) : new PlaceFinding.NoPlace();
    }

    /** Looks for it in a longer text that asks for a place: the one found there, or the one named before. */
    boolean within(Message message, PlaceFinding place, Meaning meaning) {
        SoughtWords.Found found = turn.script().sought().in(message.words());
        if (found.hits().isEmpty()) {
            return false;
        }
        boolean apart = place instanceof PlaceFinding.NoPlace
                || find(found.rest()).equals(place)
                || answer(found.rest()).equals(place);
        return apart && look(found.hits(), place, meaning.language().or(() -> knowing(found.hits())));
    }

    private PlaceFinding answer(String words) {
        return turn.facts().atlas().answer(words, turn.facts().region());
    }

    private PlaceFinding find(String words) {
        return turn.facts().atlas().find(words, turn.facts().region());
    }

    /** Whether the whole text names no other place: a word of ours may be a part of its name. */
    private boolean same(PlaceFinding place, Message message) {
        boolean found = place.named();
        PlaceFinding all = found ? answer(message.own()) : place;
        return found && (all instanceof PlaceFinding.NoPlace || all.equals(place));
    }

    private boolean look(List<Hit<String>> hits, PlaceFinding place, Optional<Language> language) {
        List<Step.Tell> steps = steps(hits);
        if (steps.isEmpty()) {
            return false;
        }
        reply.of(language);
        List<Step.Tell> services =
                steps.stream().filter(it -> service(it).isPresent()).toList();
        Optional<Step.Tell> service = foremost(services);
        service.ifPresent(this::keep);
        steps.stream().filter(it -> !services.contains(it)).forEach(this::keep);
        if (place instanceof PlaceFinding.NoPlace) {
            way.go(service.orElseGet(steps::getFirst).then());
        } else {
            String where = turn.script().hotline().where();
            new PlaceAnswer(turn, way).found((Step.AskPlace) turn.script().step(where), place);
        }
        return true;
    }

    private List<Step.Tell> steps(List<Hit<String>> hits) {
        return hits.stream()
                .map(hit -> turn.script().hotline().sought().get(hit.meaning()))
                .flatMap(step -> turn.script().find(step).stream())
                .filter(Step.Tell.class::isInstance)
                .map(Step.Tell.class::cast)
                .toList();
    }

    private void keep(Step.Tell step) {
        step.keep().forEach(turn::keep);
        step.note().ifPresent(turn::note);
    }

    /** Naloxone comes first, and its kind before naloxone of any kind. */
    private static Optional<Step.Tell> foremost(List<Step.Tell> services) {
        Optional<Step.Tell> kind = first(services, it -> it != SiteService.NALOXONE && it.is(SiteService.NALOXONE));
        return kind.or(() -> first(services, SiteService.NALOXONE::equals))
                .or(() -> services.stream().findFirst());
    }

    private static Optional<Step.Tell> first(List<Step.Tell> services, Predicate<SiteService> such) {
        return services.stream()
                .filter(it -> service(it).filter(such).isPresent())
                .findFirst();
    }

    private static Optional<SiteService> service(Step.Tell step) {
        return step.keep().stream()
                .filter(answer -> answer.startsWith(SERVICE))
                .findFirst()
                .flatMap(answer -> SiteService.ofCode(answer.substring(SERVICE.length())));
    }

    /** The language that alone knows all of our words. A longer text tells its own: "free" stands in Spanish too. */
    private static Optional<Language> knowing(List<Hit<String>> hits) {
        Set<Language> all = EnumSet.allOf(Language.class);
        hits.forEach(hit -> all.retainAll(hit.languages()));
        return all.stream().findFirst().filter(_ -> all.size() == 1);
    }
}
