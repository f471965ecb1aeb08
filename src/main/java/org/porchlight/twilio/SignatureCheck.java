package org.porchlight.twilio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks that a request was signed by the provider with one of our tokens: HMAC-SHA1 over the public address that the
 * provider used, byte for byte, and all form fields (twilio.com/docs/usage/security). It trusts no Host or X-Forwarded
 * header.
 *
 * <p>The SDK's RequestValidator does the same, and is its referee in the tests, but takes every address apart twice and
 * always hashes two forms of it. Ours carry a sealed position, so that this was the dearest part of a turn.
 */
public final class SignatureCheck {
    private static final String HMAC = "HmacSHA1";

    /** One for each address and token, with the key and the address already in it; never finished, only copied. */
    private final List<Mac> begun;

    /**
     * @param tokens the account's tokens: one, or two while they are being rotated
     * @param publicUrl scheme and host under which the provider reaches us, without a slash at its end
     */
    public SignatureCheck(List<String> tokens, String publicUrl) {
        this.begun = Stream.of(publicUrl, otherForm(URI.create(publicUrl), publicUrl))
                .flatMap(url -> tokens.stream().map(token -> begin(token, url)))
                .toList();
    }

    /**
     * Writes an address with its port if it has none, and the other way round: the provider signs some requests the one
     * way, some the other.
     */
    private static String otherForm(URI uri, String url) {
        String port = ":" + (uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80);
        return url.endsWith(port) ? url.substring(0, url.length() - port.length()) : url + port;
    }

    /** @param target path and query exactly as they were requested */
    boolean passes(String target, Map<String, String> fields, String signature) {
        if (signature == null) {
            return false;
        }
        byte[] rest = signed(target, fields);
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        return begun.stream().anyMatch(mac -> MessageDigest.isEqual(signature(mac, rest), given));
    }

    /** Signs a request as the provider would, with the first token. */
    String of(String target, Map<String, String> fields) {
        return new String(signature(begun.getFirst(), signed(target, fields)), StandardCharsets.US_ASCII);
    }

    private static byte[] signed(String target, Map<String, String> fields) {
        var signed = new StringBuilder(2048).append(target);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        return signed.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Mac begin(String token, String url) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update(url.getBytes(StandardCharsets.UTF_8));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }

    private static byte[] signature(Mac begun, byte[] rest) {
        try {
            return Base64.getEncoder().encode(((Mac) begun.clone()).doFinal(rest));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("every Java can copy " + HMAC, impossible);
        }
    }
}
