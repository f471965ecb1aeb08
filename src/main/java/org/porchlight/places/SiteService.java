package org.porchlight.places;

import java.util.Locale;
import java.util.Optional;

/** What a site may offer: the one list of services. Scripts, files, tables and pages use their {@link #code()}. */
public enum SiteService {
    /** Naloxone, of whichever kind. */
    NALOXONE,
    NALOXONE_NASAL,
    NALOXONE_INJECTABLE,
    TRAINING,
    TEST_STRIPS,
    DRUG_CHECKING,
    /** New equipment for injecting, smoking, snorting. */
    SUPPLIES,
    SHARPS_DISPOSAL,
    WOUND_CARE,
    /** Use with a trained person near. */
    SUPERVISED_USE,
    PEP,
    PREP,
    STI_CARE,
    /** Where people who sell sex warn each other of violent customers. */
    BAD_DATE_LIST,
    SEX_WORKER_LED,
    /** Run by people who use drugs, or did. */
    PEER_PLACE,
    LEGAL_HELP,
    GAMBLING_SUPPORT,
    /** Help to have oneself barred from casinos and betting sites. */
    SELF_EXCLUSION,
    FOOD,
    SHOWER,
    SHELTER,
    /** To charge a phone. */
    CHARGING;

    /** As written in files and tables, such as {@code wound-care}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()}; empty for anything else. */
    public static Optional<SiteService> ofCode(String code) {
        for (SiteService service : values()) {
            if (service.code().equals(code)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    /** Whether a site with this service has what is asked for: naloxone of a kind is naloxone. */
    public boolean is(SiteService asked) {
        return this == asked || asked == NALOXONE && (this == NALOXONE_NASAL || this == NALOXONE_INJECTABLE);
    }
}
