package org.porchlight.listings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;

/**
 * A mark of all that an import would do and of what stands there before: another one as soon as a list or a site that it
 * touches has changed. So what a person agreed to is told from what would be done now.
 */
public final class PlanMark {
    private final MessageDigest digest;

    private PlanMark() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The mark of a plan. */
    public static String of(ImportPlan plan) {
        var mark = new PlanMark();
        mark.sites("enter", plan.entered());
        mark.sites(
                "instead of",
                plan.changed().stream().map(ImportPlan.SiteChange::before).toList());
        mark.sites("remove", plan.removed());
        mark.text("refused " + plan.refused().size());
        return HexFormat.of().formatHex(mark.digest.digest());
    }

    private void sites(String what, List<SiteRecord> sites) {
        text(what);
        sites.forEach(site -> SiteFields.write(site).values().forEach(this::text));
    }

    private void text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
