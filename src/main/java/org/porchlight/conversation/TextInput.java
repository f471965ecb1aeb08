package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.script.Step;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;
import org.porchlight.vocabulary.KeywordFile;

/**
 * Acts on a text. In this order: the provider's words and stop words; a bare cry; keys, what is said besides inside an
 * emergency, whether that is all, and the answer to what was asked, as the whole text; an emergency in words that mean nothing else; what is
 * said of a place that was told; commands; an emergency in any words; a time or a secret that was asked for; inside an
 * emergency what belongs there; what may want to take something back; a topic, a place, or both; a near answer; a
 * greeting; and else the question again, or the short list.
 */
final class TextInput {
    private static final Pattern KEYS = Pattern.compile("[0-9*#]|911");

    private final TurnBuilder turn;
    private final Navigation way;
    private final KeywordFile vocabulary;
    private final ReplyLanguage reply;
    private final AnswerInput answers;
    private final TextCommands commands;
    private final RemarkInput remarks;

    TextInput(TurnBuilder turn, Navigation way) {
        this.turn = turn;
        this.way = way;
        this.vocabulary = turn.script().vocabulary();
        this.reply = new ReplyLanguage(turn);
        this.answers = new AnswerInput(turn, way, reply);
        this.commands = new TextCommands(turn, way, reply);
        this.remarks = new RemarkInput(turn, way, reply);
    }

    void take(Input.Words words) {
        Message message = words.message();
        List<String> tokens = message.words();
        ThreadSoFar thread = new ThreadSoFar(turn);
        Meaning meaning = thread.taken(meaning(message));
        turn.means(meaning);
        Emergency emergency = new Emergency(turn, way, reply);
        turn.move(Position::heard);
        new PlaceBeside(turn).remember(message, meaning, emergency.inside());
        thread.came(message, meaning);
        boolean understood = new StopWords(turn, way, reply).take(words, meaning, answers.names(message))
                || meansOneThing(message, meaning, emergency)
                || answersOrAsks(message, meaning, emergency)
                || topic(message, meaning)
                || answers.near(message)
                || commands.greeting(tokens);
        end(understood, meaning);
    }

    /** Stays silent after three texts in a row that mean nothing: a machine may be writing them. */
    private void end(boolean understood, Meaning meaning) {
        if (!understood && !turn.position().thread().unreadable()) {
            reply.of(meaning.language());
            new MissedInput(turn, way).unknown();
        }
        turn.move(here -> here.with(here.thread().read(understood)));
    }

    /** What was asked for, what goes on inside an emergency, and words that may want to take something back. */
    private boolean answersOrAsks(Message message, Meaning meaning, Emergency emergency) {
        List<String> tokens = message.words();
        return answers.within(message, meaning)
                || new Aside(turn, way, reply).take(tokens)
                || (turn.questioning() && commands.greeting(tokens))
                || secret(message, tokens, meaning)
                || emergency.goesOn(meaning, tokens)
                || new TakingBack(turn, way, reply).asks(message, meaning);
    }

    private Meaning meaning(Message message) {
        Meaning read = turn.script().understanding().read(message);
        return new PlaceOrCry(turn)
                .weighed(message, read)
                .orIn(vocabulary.told(message.words(), turn.position().language()));
    }

    /** What is meant by the whole text, and emergencies. */
    private boolean meansOneThing(Message message, Meaning meaning, Emergency emergency) {
        List<String> tokens = message.words();
        return emergency.cried(message)
                || keys(message, tokens)
                || commands.givesUp(message)
                || commands.stopsCalls(message)
                || remarks.within(message, meaning)
                || new Aside(turn, way, reply).finished(message, answers.names(message))
                || answers.whole(message, meaning)
                || remarks.anywhere(message, meaning)
                || (meaning.phrase().isPresent() && emergency.begins(message, meaning))
                || new Aside(turn, way, reply).whole(message, meaning)
                || new ThreadSoFar(turn).goesRound(message, meaning)
                || new Sought(turn, way, reply).hours(message, meaning)
                || remarks.report(message, meaning)
                || new Sought(turn, way, reply).whole(message, meaning)
                || commands.take(message, meaning)
                || (!vocabulary.ours(tokens, turn.position().language()) && emergency.begins(message, meaning));
    }

    private boolean keys(Message message, List<String> tokens) {
        String clean = message.own();
        String keys = clean.equals("*") || clean.equals("#") ? clean : tokens.size() == 1 ? tokens.getFirst() : "";
        // Written alone a 9 may be a time; on the number that calls show it leads nowhere.
        boolean reveals = turn.facts().calls().ringBack() && keys.equals("9");
        if (!KEYS.matcher(keys).matches() || reveals) {
            return false;
        }
        new KeyInput(turn, way).take(keys);
        return true;
    }

    /** A number or a word that was asked for: anything that isn't an emergency or a word of ours is the answer. */
    private boolean secret(Message message, List<String> tokens, Meaning meaning) {
        if (vocabulary.ours(tokens, turn.position().language())) {
            return false;
        }
        Optional<Step.AskSecret> asked = turn.asked()
                .filter(Step.AskSecret.class::isInstance)
                .map(Step.AskSecret.class::cast)
                .filter(secret -> secret.asks() == Step.SecretKind.WORD || !leaves(meaning));
        asked.ifPresent(secret -> new SecretAnswer(turn, way).written(secret, message.own()));
        return asked.isPresent();
    }

    /** What a text is about; at a question only if that is certain, since then it may as well be an answer. */
    private boolean topic(Message message, Meaning meaning) {
        boolean place = turn.asked().filter(Step.Towns.class::isInstance).isPresent();
        boolean may = place || !turn.questioning() || leaves(meaning);
        return may && new TopicOrPlace(turn, way, reply).take(message, meaning);
    }

    /** Whether a question is left for what the text is about. What is asked for already is no other topic. */
    private boolean leaves(Meaning meaning) {
        String call = turn.script().hotline().topics().get(Topic.CALLBACK);
        boolean same = meaning.topic() == Topic.CALLBACK
                && turn.asked()
                        .filter(step ->
                                step.topic().equals(turn.script().step(call).topic()))
                        .isPresent();
        return !same && OpenQuestion.isLeftFor(meaning);
    }
}
