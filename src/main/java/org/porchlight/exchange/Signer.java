package org.porchlight.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the {@code X-Twilio-Signature} of a request: HMAC-SHA1 over the URL and, for a form, each name and value in
 * the order of the names (twilio.com/docs/usage/security). It only signs; checking is the receiver's matter.
 */
final class Signer {
    private final SecretKeySpec key;

    Signer(String authToken) {
        key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    }

    /** @param form empty for a GET, whose fields stand in the URL already */
    String sign(String url, SortedMap<String, String> form) {
        StringBuilder signed = new StringBuilder(url);
        form.forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA1 is part of every Java", e);
        }
    }
}
