package org.porchlight.sitepages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.porchlight.places.SiteService;
import org.porchlight.upkeep.SiteFilter;
import org.porchlight.upkeep.SiteStanding;

/** Writes what is looked for into an address, so that a page of the list can be kept and sent on. */
final class SiteQueryText {
    static final String WORDS = "q";
    static final String SERVICE = "service";
    static final String STANDING = "standing";

    private SiteQueryText() {}

    /** The address of the list, found so. */
    static String of(SiteFilter filter) {
        return SitePaths.LIST + "?" + WORDS + "=" + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8) + "&"
                + SERVICE + "=" + filter.service().map(SiteService::code).orElse("") + "&" + STANDING + "="
                + filter.standing().map(SiteStanding::code).orElse("");
    }
}
