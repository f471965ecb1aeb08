package org.porchlight.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.script.KeywordFile;
import org.porchlight.script.Step;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;

/**
 * Acts on a text. In this order: the provider's words and stop words; a bare cry; keys and the exact answer to what was
 * asked; an emergency in words that mean nothing else; an open question; commands; an emergency in any words; inside an
 * emergency what belongs there; a topic, a place, or both; a near answer; a greeting; and else the short list.
 */
final class TextInput {
    private static final Pattern KEYS = Pattern.compile("[0-9*#]|911");

    /** Written alone it may be a time or an age; on the number that calls show it leads nowhere. */
    private static final String EMERGENCY_KEY = "9";

    private final TurnBuilder turn;
    private final Navigation way;
    private final KeywordFile vocabulary;
    private final ReplyLanguage reply;

    TextInput(TurnBuilder turn, Navigation way) {
        this.turn = turn;
        this.way = way;
        this.vocabulary = turn.script().vocabulary();
        this.reply = new ReplyLanguage(turn);
    }

    void take(Input.Words words) {
        Message message = words.message();
        List<String> tokens = message.words();
        ThreadSoFar thread = new ThreadSoFar(turn);
        Meaning meaning = thread.taken(meaning(message));
        Emergency emergency = new Emergency(turn, way, reply);
        turn.move(Position::heard);
        new PlaceBeside(turn).remember(message, meaning, emergency.inside());
        thread.came(message, meaning);
        boolean understood = new StopWords(turn, way, reply).take(words)
                || exactly(message, meaning, emergency)
                || thread.goesRound(message, meaning)
                || question(tokens)
                || language(tokens)
                || command(tokens, meaning)
                || (!vocabulary.ours(tokens, turn.position().language()) && emergency.begins(meaning))
                || secret(message, tokens)
                || emergency.goesOn(meaning, tokens)
                || new TopicOrPlace(turn, way, reply).take(message, meaning)
                || answer(tokens, false)
                || greeting(tokens);
        if (!understood) {
            missed(meaning);
        }
    }

    private void missed(Meaning meaning) {
        reply.of(meaning.language());
        new MissedInput(turn, way).unknown();
    }

    /** What can mean nothing else: a cry, a key, the very words of an option, an emergency in exact words. */
    private boolean exactly(Message message, Meaning meaning, Emergency emergency) {
        return emergency.cried(message)
                || keys(message, message.words())
                || answer(message.words(), true)
                || (meaning.phrase().isPresent() && emergency.begins(meaning));
    }

    private Meaning meaning(Message message) {
        Meaning read = turn.script()
                .understanding()
                .read(message)
                .orIn(vocabulary.told(message.words(), turn.position().language()));
        return new PlaceOrCry(turn).weighed(message, read);
    }

    private boolean keys(Message message, List<String> tokens) {
        String clean = message.own();
        String keys = clean.equals("*") || clean.equals("#") ? clean : tokens.size() == 1 ? tokens.getFirst() : "";
        boolean reveals = turn.facts().calls().ringBack() && keys.equals(EMERGENCY_KEY);
        if (!KEYS.matcher(keys).matches() || reveals) {
            return false;
        }
        new KeyInput(turn, way).take(keys);
        return true;
    }

    private boolean language(List<String> tokens) {
        Optional<Hit<String>> hit = vocabulary.language(tokens, turn.position().language());
        hit.flatMap(it -> it.languages().stream().findFirst()).ifPresent(language -> {
            turn.move(here -> here.in(language));
            way.home();
        });
        return hit.isPresent();
    }

    /** A word of ours that is the whole text. Only such words take anything back. */
    private boolean command(List<String> tokens, Meaning meaning) {
        Optional<Hit<String>> hit = vocabulary
                .command(tokens, turn.position().language())
                .filter(it -> mayLead(commands().get(it.meaning())));
        hit.ifPresent(it -> {
            reply.of(meaning.language().filter(it.languages()::contains));
            reply.knowing(it.languages());
            way.go(commands().get(it.meaning()));
        });
        return hit.isPresent();
    }

    private Map<String, String> commands() {
        return turn.script().hotline().commands();
    }

    /** On the number that calls show, our words lead nowhere that tells what this is. */
    private boolean mayLead(String target) {
        boolean revealing = turn.script()
                .find(turn.entrances().discreet(target))
                .filter(step -> !step.topic()
                        .equals(turn.script().step(turn.entrances().menu()).topic()))
                .isPresent();
        return !turn.facts().calls().ringBack() || !revealing;
    }

    /** An answer to what was just asked: a place where a place was asked for, or the words of an option. */
    private boolean answer(List<String> tokens, boolean exact) {
        Optional<Choice> chosen = turn.asked()
                .flatMap(turn.renderer()::rendered)
                .flatMap(rendered -> new Answers(rendered, turn.position().language()).of(tokens, exact))
                .filter(choice -> exact || !promises(choice));
        chosen.ifPresent(way::choose);
        return chosen.isPresent();
    }

    /** What promises or takes back is never chosen by a word in a longer text. */
    private boolean promises(Choice choice) {
        return choice.lead() instanceof Choice.Lead.ToStep to
                && turn.script()
                        .find(to.target())
                        .filter(Step.Doing.class::isInstance)
                        .isPresent();
    }

    /** An answer to the question whether now is good, which is more likely than any topic. */
    private boolean question(List<String> tokens) {
        Optional<Hit<Choice>> hit = OpenQuestion.answered(turn, tokens);
        hit.ifPresent(it -> {
            reply.knowing(it.languages());
            way.choose(it.meaning());
        });
        return hit.isPresent();
    }

    /** A number or a word that was asked for: anything that isn't an emergency or a word of ours is the answer. */
    private boolean secret(Message message, List<String> tokens) {
        if (vocabulary.ours(tokens, turn.position().language())) {
            return false;
        }
        Optional<Step.AskSecret> asked =
                turn.asked().filter(Step.AskSecret.class::isInstance).map(Step.AskSecret.class::cast);
        asked.ifPresent(secret -> new SecretAnswer(turn, way).written(secret, message.own()));
        return asked.isPresent();
    }

    private boolean greeting(List<String> tokens) {
        Optional<Hit<String>> hit = vocabulary.greeting(tokens, turn.position().language());
        hit.ifPresent(it -> {
            reply.knowing(it.languages());
            way.home();
        });
        return hit.isPresent();
    }
}
