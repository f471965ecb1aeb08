package org.porchlight.understanding;

import java.util.List;

/** Recognises texts that machines write by themselves, in three languages. A person's own "im driving" is none. */
final class AutomaticReplies {
    private static final PhraseIndex<Boolean> NOTICES = new PhraseIndex<>();

    static {
        List.of(
                        // Phones that drive or must not disturb.
                        "do not disturb while driving",
                        "driving with do not disturb|focus",
                        "focus turned|is on",
                        "notifications silenced|turned",
                        "im driving right? now? ~ ill|i will|can ~ you|your|back|later|when",
                        "im driving ~ ill get|text|call|reply|respond|answer ~ back|later|you|soon",
                        "^ im driving sent from my car",
                        "sent from my car|vehicle",
                        "ne pas deranger en voiture|conduisant",
                        "je conduis ~ ne pas deranger|concentration",
                        "concentration conduite|activee",
                        "mode conduite active",
                        "je conduis ~ je te|vous reponds|repondrai|rappelle|rappellerai|texte|texterai|recris|reviens"
                                + " ~ tard|arrive|plus",
                        "je suis au volant ~ je te|vous|reponds|repondrai|rappelle|rappellerai",
                        "je conduis actuellement|presentement|en ~ message|repondrai|rappellerai",
                        "je conduis ~ ce moment ~ repondrai|rappellerai|reponds",
                        "no molestar al|mientras conducir|conduces|conduzco|manejo",
                        "estoy conduciendo|manejando ~ no molestar",
                        "modo conduccion|coche|auto activado",
                        "enfoque conduccion|activado",
                        "estoy conduciendo|manejando ~ respondere|contestare|mensaje ~",
                        "estoy conduciendo|manejando ~ te|le respondo|contesto|llamo mas|luego|despues|cuando",
                        // Absences.
                        "auto|automatic|automated reply|response|message",
                        "autoreply|autoresponse|autoresponder",
                        "this is an automatic|automated|auto",
                        "out of the? office ~ return|until|back|with|and|reply|response|autoreply|limited",
                        "currently|presently away|unavailable|closed|out ~ return|reply|respond|leave|until|office",
                        "away from my desk|email",
                        "in my absence please|contact|email|write|call|reach",
                        "^ i|im am? on vacation|leave|pto until|till ~ $",
                        "i|im am? on vacation|leave|pto ~ will|ill reply|respond|answer|return",
                        "thank|thanks you? for contacting|reaching|messaging|texting|calling ~ we|our|us",
                        "we have received your message|text|request|inquiry",
                        "we are|were currently? closed ~",
                        "our ~ hours are",
                        "this mailbox|number|inbox is not|no|unmonitored monitored|longer",
                        "do not reply to this",
                        "reply|text|txt stop to|2 cancel|unsubscribe|opt|end|quit|stop",
                        "reply|text help for|4 help|info",
                        "reponse|message automatique|automatise",
                        "absente|absent|absence du bureau",
                        "en mon absence contactez|ecrivez|appelez|veuillez|svp|communiquez",
                        "message|reponse dabsence",
                        "^ je suis|serai en vacances|conge|reunion jusquau|jusqua ~ $",
                        "je suis|serai en vacances|conge|reunion|deplacement ~"
                                + " repondrai|contactez|ecrivez|retour|joindre",
                        "je suis absent|absente jusquau|jusqua ~ $",
                        "je suis absent|absente ~ repondrai|contactez|ecrivez|retour|joindre",
                        "^ je serai de retour ~ $",
                        "je suis actuellement|presentement absent|absente|indisponible|occupe|occupee",
                        "merci de|davoir nous? contacter|contacte|communique",
                        "nous avons bien recu votre",
                        "repondez|repondre|envoyez|textez arret|stop pour vous? annuler|desabonner|arreter|desinscrire",
                        "ne pas repondre a ce",
                        "respuesta|mensaje automatica|automatico",
                        "fuera de la oficina",
                        "en mi ausencia contacte|contacten|escriba|escriban|favor|comuniquese|llame",
                        "ausente de la oficina|hasta",
                        "^ estoy|estare de vacaciones|licencia|viaje hasta ~ $",
                        "estoy|estare de vacaciones|licencia|viaje ~ respondere|contestare|contacte|comuniquese",
                        "gracias por contactarnos|comunicarse|contactar|comunicarte",
                        "gracias por su mensaje ~ en|le|nos",
                        "hemos recibido su|tu mensaje",
                        "en este momento no ~ disponible|disponibles ~ mensaje|regrese|vuelva|respond*",
                        "no responda|conteste a este",
                        "responda|envie|responde stop|alto|parar para cancelar|darse|no",
                        // Carriers and gateways.
                        "network msg|message",
                        "free msg",
                        "msg|message data|and rates|data may|rates apply?",
                        "msgdata|msg rates|data",
                        "your message could|was|has not|blocked|failed ~",
                        "message|msg not|could|was|failed|blocking not|delivered|sent|is|undeliverable",
                        "message|msg blocking is active",
                        "format of your input is invalid",
                        "unable to send|deliver message|your",
                        "service access denied",
                        "the ~ subscriber|customer you ~ trying|dialed|called|texted ~",
                        "this number|subscriber does not|cannot|can accept|receive|not ~",
                        "votre message na pas|pu ~",
                        "message non remis|livre|distribue",
                        "des frais ~ messagerie|messages|donnees ~ sappliquer|appliquer",
                        "su mensaje no pudo|fue|se ~",
                        "mensaje no entregado|enviado",
                        "pueden aplicarse|aplicar tarifas|cargos ~",
                        "your|le|tu verification|security|login code|codigo")
                .forEach(notice -> NOTICES.add(true, PhrasePattern.of(notice)));
    }

    private AutomaticReplies() {}

    static boolean recognise(List<String> tokens) {
        return tokens.size() > 2 && !NOTICES.find(tokens).isEmpty();
    }
}
