package org.porchlight.exchange;

import java.util.Map;

/**
 * News about a call or a text that the provider has for the line.
 *
 * @param fields without place fields for texts
 */
public record Callback(String url, Map<String, String> fields) {
    public Callback {
        fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
        return "Callback[" + fields.getOrDefault("CallStatus", fields.getOrDefault("MessageStatus", "")) + "]";
    }
}
