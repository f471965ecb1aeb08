package org.porchlight.messaging;

import static org.porchlight.messaging.Language.EN;
import static org.porchlight.messaging.Language.ES;
import static org.porchlight.messaging.Language.FR;

import java.util.List;
import java.util.Set;

/** Words such as the hotline's own, in three languages. */
final class VocabularyFixture {
    enum Topic {
        OVERDOSE,
        NALOXONE,
        PERSON,
        TIPS,
        MONEY,
        NO_CALL,
        STOP
    }

    private VocabularyFixture() {}

    static Keywords<Topic> topics() {
        Keywords.Builder<Topic> builder = Keywords.builder();
        add(
                builder,
                Topic.OVERDOSE,
                EN,
                "od",
                "overdose",
                "overdosed",
                "overdosing",
                "sos",
                "won't wake up",
                "not breathing",
                "no response",
                "unresponsive",
                "turning blue",
                "passed out");
        add(
                builder,
                Topic.OVERDOSE,
                FR,
                "surdose",
                "overdose",
                "ne respire pas",
                "respire plus",
                "ne se réveille pas",
                "aucune réaction");
        add(builder, Topic.OVERDOSE, ES, "sobredosis", "no respira", "no despierta", "no responde");
        add(builder, Topic.NALOXONE, EN, "naloxone", "narcan", "nasal spray", "kit");
        add(builder, Topic.NALOXONE, FR, "naloxone", "trousse");
        add(builder, Topic.NALOXONE, ES, "naloxona");
        add(builder, Topic.PERSON, EN, "person", "talk to someone", "human", "call me");
        add(builder, Topic.PERSON, FR, "personne", "parler à quelqu'un", "appelez moi");
        add(builder, Topic.PERSON, ES, "persona", "hablar con alguien", "llámeme");
        add(builder, Topic.TIPS, EN, "tips", "safer use", "using alone", "drinking", "test strips");
        add(builder, Topic.TIPS, FR, "conseils", "usage plus sûr", "alcool");
        add(builder, Topic.TIPS, ES, "consejos", "uso más seguro");
        add(builder, Topic.MONEY, EN, "betting", "gambling", "casino");
        add(builder, Topic.NO_CALL, EN, "no call", "cancel call", "don't call");
        add(builder, Topic.NO_CALL, FR, "pas d'appel");
        add(builder, Topic.NO_CALL, ES, "no llamar");
        fillers(builder);
        return builder.ordinary(Set.of("thinking")).build();
    }

    static Keywords<Topic> stops() {
        Keywords.Builder<Topic> builder = Keywords.builder();
        List.of("stop", "stopall", "unsubscribe", "cancel", "end", "quit")
                .forEach(word -> builder.exact(Topic.STOP, EN, word));
        List.of("arrêt", "arrêter", "stop").forEach(word -> builder.exact(Topic.STOP, FR, word));
        List.of("alto", "parar", "cancelar").forEach(word -> builder.exact(Topic.STOP, ES, word));
        fillers(builder);
        return builder.build();
    }

    private static void fillers(Keywords.Builder<Topic> builder) {
        List.of("please", "i need", "the", "s'il vous plaît", "svp", "por favor")
                .forEach(builder::filler);
    }

    private static void add(Keywords.Builder<Topic> builder, Topic topic, Language language, String... phrases) {
        for (String phrase : phrases) {
            builder.add(topic, language, phrase);
        }
    }
}
