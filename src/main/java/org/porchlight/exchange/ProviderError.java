package org.porchlight.exchange;

/**
 * Something that the provider would not do, or would complain about in its debugger.
 *
 * @param code   the provider's error or warning code, such as 12100
 * @param detail what was wrong, for people; may quote our TwiML
 */
public record ProviderError(int code, String detail) {}
