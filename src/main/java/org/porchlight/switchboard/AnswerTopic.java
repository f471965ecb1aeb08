package org.porchlight.switchboard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.places.SiteService;
import org.porchlight.script.CallbackQuestion;
import org.porchlight.script.Hotline;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Topic;

/**
 * Names the topic of the answer that a text got: that of what was promised or stopped, else the text's own where its
 * step answered, else that of the steps at which the turn came out. Where nothing was understood it is unclear.
 *
 * @param before where the conversation stood
 */
record AnswerTopic(Script script, Position before, Turn turn) {
    /** So likely a topic is in mind beside the first. */
    private static final float IN_MIND = 0.05f;

    Topic of(Meaning meaning) {
        return acted().or(() -> own(meaning))
                .or(() -> led(meaning))
                .or(() -> near(meaning))
                .or(this::missed)
                .or(this::begun)
                .orElseGet(this::inside);
    }

    private Optional<Topic> acted() {
        return turn.promises().stream().flatMap(it -> deed(it).stream()).findFirst();
    }

    private static Optional<Topic> deed(Effect.Promise promise) {
        return switch (promise) {
            case Effect.StopTexts _, Effect.StopCalls _ -> Optional.of(Topic.STOP);
            case Effect.Withdraw _ -> Optional.of(Topic.WITHDRAW);
            case Effect.Forget _ -> Optional.of(Topic.PRIVACY);
            case Effect.AskCall _, Effect.NowIsGood _, Effect.CallLater _ -> Optional.of(Topic.CALLBACK);
            case Effect.Unstop _,
                    Effect.SendText _,
                    Effect.Draft _,
                    Effect.Connect _,
                    Effect.CountFeedback _,
                    Effect.ReportSite _ -> Optional.empty();
        };
    }

    /**
     * What the text itself is about, where its step was entered, or was the first of two that were asked about, or where
     * what it says besides was answered.
     */
    private Optional<Topic> own(Meaning meaning) {
        Topic topic = meaning.topic();
        Map<String, String> besides = hotline().remarks().getOrDefault(topic, Map.of());
        boolean beside = turn.through().stream().anyMatch(besides::containsValue);
        return Optional.ofNullable(hotline().topics().get(topic))
                .filter(step -> beside
                        || turn.through().contains(step)
                        || turn.through().contains(hotline().which()))
                .map(step -> topic);
    }

    /**
     * What the text itself is about, where it was a word of ours and led to a step that no topic begins at, or the name
     * of a language, after which the menu comes.
     */
    private Optional<Topic> led(Meaning meaning) {
        Map<Topic, String> topics = hotline().topics();
        boolean named = meaning.topic() == Topic.LANGUAGE && turn.through().contains(topics.get(Topic.MENU));
        boolean word = turn.through().stream()
                .limit(1)
                .anyMatch(step -> hotline().commands().containsValue(step) && !topics.containsValue(step));
        return Optional.of(meaning.topic()).filter(topic -> named || (word && topic != Topic.UNCLEAR));
    }

    /** A place was found: the answer is what is near it, or which of several is meant. */
    private Optional<Topic> near(Meaning meaning) {
        Step.AskPlace where = (Step.AskPlace) script.step(hotline().where());
        boolean found =
                turn.through().stream().limit(1).anyMatch(List.of(where.then(), where.wide(), where.which())::contains);
        boolean askedAgain = missing() && turn.next().step().equals(where.name());
        return found || askedAgain ? sought().or(() -> Optional.of(placed(meaning))) : Optional.empty();
    }

    /** What the text looks for near a place, where that isn't what was looked for before. */
    private Optional<Topic> sought() {
        String question = CallbackQuestion.SERVICE.word();
        String asked = turn.next().answers().get(question);
        return Objects.equals(asked, before.answers().get(question))
                ? Optional.empty()
                : Optional.ofNullable(asked).flatMap(SiteService::ofCode).map(AnswerTopic::of);
    }

    private static Topic of(SiteService service) {
        return switch (service) {
            case NALOXONE, NALOXONE_NASAL, NALOXONE_INJECTABLE, TRAINING -> Topic.NALOXONE;
            case TEST_STRIPS,
                    DRUG_CHECKING,
                    SUPPLIES,
                    SHARPS_DISPOSAL,
                    WOUND_CARE,
                    SUPERVISED_USE,
                    PEP,
                    PREP,
                    STI_CARE,
                    PEER_PLACE -> Topic.SUPPLIES;
            case BAD_DATE_LIST, SEX_WORKER_LED -> Topic.SEXWORK;
            case LEGAL_HELP -> Topic.RIGHTS;
            case GAMBLING_SUPPORT, SELF_EXCLUSION -> Topic.GAMBLING;
            case FOOD, SHOWER, SHELTER, CHARGING -> Topic.NEEDS;
        };
    }

    /** Both topics are answered by what is near: the words tell which of them was meant. */
    private static Topic placed(Meaning meaning) {
        return meaning.guesses().stream()
                        .anyMatch(guess -> guess.topic() == Topic.NALOXONE && guess.certainty() >= IN_MIND)
                ? Topic.NALOXONE
                : Topic.PLACE;
    }

    /** The short menu, the same question again, the offer of a person after a second miss in a row, or silence. */
    private Optional<Topic> missed() {
        boolean said = turn.says().stream().anyMatch(it -> it.phrase().key().equals(ConversationPrompt.UNCLEAR.key()));
        boolean twice =
                before.asked().misses() > 0 && turn.through().contains(hotline().unknown());
        boolean started = turn.promises().stream().anyMatch(Effect.Unstop.class::isInstance);
        boolean silent = turn.through().isEmpty() && !started;
        return said || missing() || twice || silent ? Optional.of(Topic.UNCLEAR) : Optional.empty();
    }

    /** Inside an emergency nothing is missed: there the count is of a card that came again. */
    private boolean missing() {
        Position next = turn.next();
        return next.asked().misses() > 0 && !script.replies().containsKey(file(next.step()));
    }

    /** The first step of a topic that the turn went through. */
    private Optional<Topic> begun() {
        return turn.through().stream().flatMap(this::beginning).findFirst();
    }

    private Stream<Topic> beginning(String step) {
        return Stream.of(Topic.values())
                .filter(topic -> step.equals(hotline().topics().get(topic)));
    }

    /** Inside a file: the topic of its name, else the last one begun on the way here, else the only one that leads in. */
    private Topic inside() {
        if (turn.through().isEmpty()) {
            return Topic.MENU;
        }
        String file = file(turn.through().getLast());
        if (file.equals(file(hotline().ringBack()))) {
            return Topic.UNCLEAR;
        }
        return Topic.ofWord(file)
                .or(() -> turn.next().back().reversed().stream()
                        .filter(step -> file(step).equals(file))
                        .flatMap(this::beginning)
                        .findFirst())
                .or(() -> only(file))
                .orElse(Topic.MENU);
    }

    private Optional<Topic> only(String file) {
        List<Topic> leading = Stream.of(Topic.values())
                .filter(topic ->
                        file(hotline().topics().getOrDefault(topic, "")).equals(file))
                .toList();
        return leading.size() == 1 ? Optional.of(leading.getFirst()) : Optional.empty();
    }

    private static String file(String step) {
        return step.substring(0, Math.max(0, step.indexOf('.')));
    }

    private Hotline hotline() {
        return script.hotline();
    }
}
