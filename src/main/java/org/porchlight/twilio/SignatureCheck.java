package org.porchlight.twilio;

import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Map;

/**
 * Whether a request was signed by the provider with one of our tokens: HMAC-SHA1 over the public address that the
 * provider used, byte for byte, and all form fields. It trusts no Host or X-Forwarded header.
 */
public final class SignatureCheck {
    private final List<RequestValidator> validators;
    private final String publicUrl;

    /**
     * @param tokens the account's tokens: one, or two while they are being rotated
     * @param publicUrl scheme and host under which the provider reaches us, without a slash at its end
     */
    public SignatureCheck(List<String> tokens, String publicUrl) {
        this.validators = tokens.stream().map(RequestValidator::new).toList();
        this.publicUrl = publicUrl;
    }

    /** @param target path and query exactly as they were requested */
    boolean passes(String target, Map<String, String> fields, String signature) {
        return signature != null
                && validators.stream().anyMatch(it -> it.validate(publicUrl + target, fields, signature));
    }
}
