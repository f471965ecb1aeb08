package org.porchlight.exchange;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.porchlight.exchange.RestForm.RestProblem;

/**
 * What the provider and phone companies let the account do: which countries may be called, and how far its numbers are
 * registered for texts (docs/messaging/api/usapptoperson-resource, tollfree-verification-resource). At first all is well.
 */
public final class RestRegistry {
    private static final String SERVICE = "MG" + "0".repeat(31) + "1";
    private static final String BRAND = "BN" + "0".repeat(31) + "1";

    private final Map<String, Boolean> countries = new ConcurrentHashMap<>(Map.of("US", true, "CA", true, "GB", false));
    private volatile List<String> services = List.of(SERVICE);
    private volatile String campaign = "VERIFIED";
    private volatile String brand = "APPROVED";
    private volatile String tollFree = "TWILIO_APPROVED";

    /** Lets a country be called or not. */
    public void calls(String country, boolean allowed) {
        countries.put(country, allowed);
    }

    /** From now on no number is in a messaging service. */
    public void noService() {
        services = List.of();
    }

    /** @param status such as {@code IN_PROGRESS}; empty where none was asked for */
    public void campaign(String status) {
        campaign = status;
    }

    /** @param status such as {@code SUSPENDED} */
    public void brand(String status) {
        brand = status;
    }

    /** @param status such as {@code IN_REVIEW}; empty where none was asked for */
    public void tollFree(String status) {
        tollFree = status;
    }

    /** By path, on the provider's other hosts, which are all one here. */
    Map<String, Function<Context, Map<String, Object>>> answers() {
        return Map.of(
                "/v1/DialingPermissions/Countries", it -> countries(),
                "/v1/Services", it -> services(),
                "/v1/Services/{service}/PhoneNumbers/{number}",
                        it -> numberIn(it.pathParam("service"), it.pathParam("number")),
                "/v1/Services/{service}/Compliance/Usa2p", it -> campaigns(it.pathParam("service")),
                "/v1/a2p/BrandRegistrations/{brand}", it -> Map.of("sid", it.pathParam("brand"), "status", brand),
                "/v1/Tollfree/Verifications", this::verifications);
    }

    private Map<String, Object> countries() {
        List<Map<String, Object>> content = new ArrayList<>();
        countries.forEach((code, allowed) -> content.add(Map.of(
                "iso_code",
                code,
                "low_risk_numbers_enabled",
                allowed,
                "high_risk_special_numbers_enabled",
                false,
                "high_risk_tollfraud_numbers_enabled",
                false)));
        return Map.of("content", content, "meta", Map.of("key", "content"));
    }

    private Map<String, Object> services() {
        return list(
                "services",
                services.stream().map(sid -> Map.<String, Object>of("sid", sid)).toList());
    }

    /** All our numbers are in the one service that there is. */
    private Map<String, Object> numberIn(String service, String number) {
        if (!services.contains(service)) {
            throw new RestProblem(404, 20404, "the requested number was not found");
        }
        return Map.of("sid", number, "service_sid", service);
    }

    private Map<String, Object> campaigns(String service) {
        return list(
                "compliance",
                campaign.isEmpty() || !services.contains(service)
                        ? List.of()
                        : List.of(Map.of(
                                "messaging_service_sid", service,
                                "campaign_status", campaign,
                                "brand_registration_sid", BRAND)));
    }

    private Map<String, Object> verifications(Context asked) {
        String number = asked.queryParam("TollfreePhoneNumberSid");
        return list(
                "verifications",
                tollFree.isEmpty() || number == null
                        ? List.of()
                        : List.of(Map.of("tollfree_phone_number_sid", number, "status", tollFree)));
    }

    private static Map<String, Object> list(String name, List<Map<String, Object>> all) {
        return Map.of(name, all, "meta", Map.of("key", name, "page", 0));
    }
}
