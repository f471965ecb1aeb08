package org.porchlight.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads what the SDK sends, and writes times, pages and refusals as the provider does. */
record RestForm(Context context) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * A REST request that the provider refuses.
     *
     * @see ExchangeRest
     */
    static final class RestProblem extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final int code;

        /** @param code the provider's own, such as 21610 */
        RestProblem(int status, int code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }

        int status() {
            return status;
        }

        int code() {
            return code;
        }
    }

    String required(String name, int code) {
        return optional(name).orElseThrow(() -> new RestProblem(400, code, "a required parameter is missing: " + name));
    }

    /** The field; empty when it is missing or empty. */
    Optional<String> optional(String name) {
        return Optional.ofNullable(context.formParam(name)).filter(value -> !value.isEmpty());
    }

    boolean has(String name) {
        return context.formParam(name) != null;
    }

    List<String> all(String name) {
        return context.formParams(name);
    }

    /** Holds what the query asks about a time, as in {@code StartTime<} and {@code StartTime>}. */
    Predicate<Instant> when(String name) {
        Optional<Instant> before = time(name + "<");
        Optional<Instant> after = time(name + ">");
        return at -> before.filter(at::isAfter).isEmpty()
                && after.filter(at::isBefore).isEmpty();
    }

    private Optional<Instant> time(String name) {
        return Optional.ofNullable(context.queryParam(name)).map(RestForm::instant);
    }

    /** A day, a time without zone (the SDK sends UTC so) or a time with one. */
    private static Instant instant(String value) {
        return switch (value.length()) {
            case 10 -> LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
            case 19 -> LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
            default -> OffsetDateTime.parse(value).toInstant();
        };
    }

    /** A time as the provider writes it. */
    static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    /** Holds what the query asks about a field, if it asks. */
    boolean matches(String name, String value) {
        String asked = context.queryParam(name);
        return asked == null || asked.equals(value);
    }

    /**
     * One page of a list.
     *
     * @param name what the list is called in JSON
     */
    <T> Map<String, Object> page(String name, List<T> all, Function<T, Map<String, Object>> json) {
        int size = number("PageSize", 50);
        int page = number("Page", 0);
        List<Map<String, Object>> shown =
                all.stream().skip((long) page * size).limit(size).map(json).toList();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(name, new ArrayList<>(shown));
        result.put("page", page);
        result.put("page_size", size);
        result.put("start", page * size);
        result.put("end", page * size + shown.size() - 1);
        result.put("uri", uri(page, size));
        result.put("first_page_uri", uri(0, size));
        result.put("next_page_uri", (page + 1) * size < all.size() ? uri(page + 1, size) : null);
        result.put("previous_page_uri", page > 0 ? uri(page - 1, size) : null);
        return result;
    }

    private String uri(int page, int size) {
        String query = context.queryString() == null ? "" : context.queryString();
        String kept = query.replaceAll("(^|&)(Page|PageSize)=[0-9]*", "").replaceAll("^&", "");
        return context.path() + "?" + kept + (kept.isEmpty() ? "" : "&") + "PageSize=" + size + "&Page=" + page;
    }

    void problem(RestProblem problem) {
        answer(
                problem.status(),
                Map.of(
                        "code",
                        problem.code(),
                        "message",
                        problem.getMessage(),
                        "status",
                        problem.status(),
                        "more_info",
                        "https://www.twilio.com/docs/errors/" + problem.code()));
    }

    void answer(int status, Map<String, Object> json) {
        context.status(status);
        if (status == 204) {
            return;
        }
        try {
            context.contentType("application/json").result(MAPPER.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text and numbers are always JSON", e);
        }
    }

    private int number(String name, int otherwise) {
        String value = context.queryParam(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
