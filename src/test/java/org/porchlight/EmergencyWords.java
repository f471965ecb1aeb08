package org.porchlight;

import org.porchlight.messaging.Language;

/**
 * The words by which a test knows, in each language, that something is said. They are no wording to keep: whoever words
 * it otherwise changes them here.
 *
 * @param call to call 911
 * @param where to say where one is
 * @param local another number, where there is no 911
 * @param nostril how a spray is given
 * @param vial how a needle is used
 * @param breath one counted breath
 * @param chin how the head is held
 * @param key the words before the number of a key
 */
record EmergencyWords(
        String call,
        String where,
        String notBreathing,
        String local,
        String recording,
        String nostril,
        String vial,
        String chin,
        String breath,
        String key,
        String breathesWell,
        String chestPushes,
        String notWaking,
        String sedatives,
        String nextDose,
        String onTheSide,
        String wearsOff,
        String watched) {

    static EmergencyWords of(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case FR -> FRENCH;
            case ES -> SPANISH;
        };
    }

    private static final EmergencyWords ENGLISH = new EmergencyWords(
            "[Cc]all 9 1 1|called 9 1 1, call",
            "where you are",
            "not breathing",
            "local emergency number",
            "recording",
            "in one nostril, push",
            "whole vial, in the thigh",
            "chin up",
            "(?<=^|[.?] )Breathe(?=$|\\.)",
            "press ",
            "breathe well",
            "Do what they say, chest pushes too",
            "breathing, not waking",
            "[Ss]edatives",
            "one more dose",
            "on their side",
            "wears off in 30 to 90 minutes",
            "breath");

    private static final EmergencyWords FRENCH = new EmergencyWords(
            "[Aa]ppelez (vite )?le 9 1 1|appelé le 9 1 1, appelez",
            "où vous êtes",
            "ne respire pas",
            "numéro d'urgence local",
            "enregistrement",
            "dans une narine.*, poussez|dans une narine[^.]*pouss",
            "toute la fiole, dans la cuisse",
            "menton",
            "(?<=^|[.?] )Soufflez(?=$|\\.)",
            "faites le ",
            "respire bien",
            "Faites ce que le 9 1 1 dit, les compressions aussi",
            "pas le réveil",
            "[Ss]édatifs",
            "une autre dose",
            "sur le côté",
            "30 à 90 minutes",
            "respir");

    private static final EmergencyWords SPANISH = new EmergencyWords(
            "[Ll]lame (ya )?al 9 1 1|llamado al 9 1 1, llame",
            "dónde está",
            "no respira",
            "número de emergencia local",
            "grabación",
            "la punta en un lado de la nariz, apriete",
            "todo el frasco,? (al|en el) muslo",
            "barbilla",
            "(?<=^|[.?] )Sople(?=$|\\.)",
            "oprima el ",
            "respira bien",
            "Haga lo que le digan, presionar el pecho también",
            "no que despierte",
            "[Ss]edantes",
            "otra dosis",
            "de lado",
            "dura de 30 a 90 minutos",
            "respir");
}
