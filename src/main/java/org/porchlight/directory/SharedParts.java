package org.porchlight.directory;

import java.util.HashMap;
import java.util.Map;
import org.porchlight.messaging.Region;

/**
 * Keeps equal parts of many sites once: thousands have the same hours, services and notes, and a hundred thousand are held
 * in memory. Lives as long as one reading.
 */
final class SharedParts {
    private final Map<Object, Object> once = new HashMap<>();

    SiteRecord of(SiteRecord site) {
        SiteContact contact = site.contact();
        return new SiteRecord(
                site.id(),
                site.kind(),
                site.name(),
                address(site.address()),
                same(site.hours()),
                same(site.services()),
                same(site.welcome()),
                same(new SiteContact(contact.phone(), same(contact.note()))),
                same(site.news()),
                same(site.origin()));
    }

    private SiteAddress address(SiteAddress address) {
        Region region = same(address.region());
        return new SiteAddress(
                address.street(),
                address.spoken(),
                same(address.city()),
                region,
                address.postalCode(),
                address.latitude(),
                address.longitude(),
                address.approximate(),
                address.zone());
    }

    @SuppressWarnings("unchecked")
    private <T> T same(T part) {
        return (T) once.computeIfAbsent(part, it -> it);
    }
}
