package org.porchlight.listings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.porchlight.sheets.PlainText;
import org.porchlight.sheets.Row;

/** One location of an HSDS package with all that hangs on it: its services, whoever runs them, addresses, phones, hours. */
record HsdsLocation(HsdsTables tables, Row row, List<Row> links, List<Row> offered) {
    HsdsLocation(HsdsTables tables, Row row) {
        this(tables, row, tables.where("service_at_location", "location_id", row.cell("id")));
    }

    private HsdsLocation(HsdsTables tables, Row row, List<Row> links) {
        this(tables, row, links, offered(tables, links));
    }

    /** The services given here, those that callers can ask for first. */
    private static List<Row> offered(HsdsTables tables, List<Row> links) {
        List<Row> services = new ArrayList<>();
        links.forEach(link -> tables.one("service", link.cell("service_id")).ifPresent(services::add));
        services.sort((a, b) -> Boolean.compare(isOurs(tables, b), isOurs(tables, a)));
        return services;
    }

    private static boolean isOurs(HsdsTables tables, Row service) {
        return words(tables, service)
                .anyMatch(word -> !WordList.SERVICES.in(word).isEmpty());
    }

    /** The service's own name, and the terms that it is filed under. */
    private static Stream<String> words(HsdsTables tables, Row service) {
        Stream<String> terms = Stream.concat(
                        tables.where("attribute", "link_id", service.cell("id")).stream()
                                .map(link -> link.cell("taxonomy_term_id")),
                        tables.where("service_taxonomy", "service_id", service.cell("id")).stream()
                                .map(link -> first(Stream.of(link.cell("taxonomy_term_id"), link.cell("taxonomy_id")))))
                .flatMap(id ->
                        Stream.concat(tables.one("taxonomy_term", id).stream(), tables.one("taxonomy", id).stream()))
                .flatMap(term -> Stream.of(term.cell("code"), term.cell("name")));
        return Stream.concat(Stream.of(service.cell("name")), terms).filter(word -> !word.isEmpty());
    }

    String services() {
        Set<String> words = new LinkedHashSet<>();
        offered.forEach(service ->
                words(tables, service).map(word -> word.replace(';', ',')).forEach(words::add));
        return String.join("; ", words);
    }

    /** The place's, with whose it is before it where that is another name. */
    String name() {
        String place = row.cell("name");
        String organization = Stream.concat(
                        offered.stream().map(service -> service.cell("organization_id")),
                        Stream.of(row.cell("organization_id")))
                .flatMap(id -> tables.one("organization", id).stream())
                .map(it -> it.cell("name"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        boolean alike = PlainText.of(organization).contains(PlainText.of(place))
                || PlainText.of(place).contains(PlainText.of(organization));
        return place.isEmpty() || organization.isEmpty()
                ? place + organization
                : alike ? place : organization + ", " + place;
    }

    /** The physical one, else the only one there is. */
    void address(Map<String, String> cells) {
        List<Row> addresses = tables.where("address", "location_id", row.cell("id"));
        Row address = addresses.stream()
                .filter(it -> it.cell("address_type").equalsIgnoreCase("physical"))
                .findFirst()
                .orElse(addresses.isEmpty() ? row : addresses.getFirst());
        String second = address.cell("address_2");
        cells.put("street", address.cell("address_1") + (second.isEmpty() ? "" : ", " + second));
        cells.put("city", address.cell("city"));
        cells.put("state", address.cell("state_province"));
        cells.put("postal_code", address.cell("postal_code"));
        cells.put("country", address.cell("country"));
    }

    /** Those of the service at this very place, else of the place, else of the service. */
    List<Row> schedules() {
        Stream<List<Row>> choices = Stream.concat(
                Stream.concat(
                        ours().map(link -> tables.where("schedule", "service_at_location_id", link.cell("id"))),
                        Stream.of(tables.where("schedule", "location_id", row.cell("id")))),
                offered.stream().limit(1).map(service -> tables.where("schedule", "service_id", service.cell("id"))));
        return choices.filter(rows -> !rows.isEmpty()).findFirst().orElse(List.of());
    }

    /** How the first service is linked to this place. */
    private Stream<Row> ours() {
        Predicate<Row> first = link -> !offered.isEmpty()
                && link.cell("service_id").equals(offered.getFirst().cell("id"));
        return links.stream().filter(first);
    }

    String phone() {
        Stream<List<Row>> choices = Stream.concat(
                Stream.concat(
                        ours().map(link -> tables.where("phone", "service_at_location_id", link.cell("id"))),
                        Stream.of(tables.where("phone", "location_id", row.cell("id")))),
                offered.stream()
                        .flatMap(service -> Stream.of(
                                tables.where("phone", "service_id", service.cell("id")),
                                tables.where("phone", "organization_id", service.cell("organization_id")))));
        return firstOf(choices.map(HsdsLocation::spoken))
                .map(HsdsLocation::dialled)
                .orElse("");
    }

    private static List<Row> spoken(List<Row> phones) {
        return phones.stream()
                .filter(phone -> phone.cell("type").isEmpty()
                        || phone.cell("type").toLowerCase(Locale.ROOT).equals("voice"))
                .toList();
    }

    private static String dialled(Row phone) {
        String number = phone.cell("number").replace("\"", "");
        return phone.cell("extension").isEmpty() || number.isEmpty()
                ? number
                : number + " ext " + phone.cell("extension");
    }

    String languages() {
        Set<String> codes = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(tables.where("language", "location_id", row.cell("id"))),
                        offered.stream().map(service -> tables.where("language", "service_id", service.cell("id"))))
                .flatMap(List::stream)
                .map(language ->
                        first(Stream.of(language.cell("code"), language.cell("name"), language.cell("language"))))
                .forEach(codes::add);
        return String.join("; ", codes);
    }

    /** How to get it, what is to be known first, whether it is open at all, and when that was last made sure. */
    void serviceTexts(Map<String, String> cells) {
        Optional<Row> service = offered.stream().findFirst();
        String how = first(Stream.concat(
                ours().map(link -> link.cell("description")),
                service.map(it -> it.cell("application_process")).stream()));
        cells.put("note", how.replace('|', '/'));
        cells.put("alert", service.map(it -> it.cell("alert")).orElse("").replace('|', '/'));
        cells.put("status", service.map(it -> it.cell("status")).orElse(""));
        cells.put(
                "checked_on",
                service.map(it -> first(Stream.of(it.cell("assured_date"), it.cell("last_modified"))))
                        .orElse(""));
    }

    /** The first of several texts with something in it. */
    private static String first(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static Optional<Row> firstOf(Stream<List<Row>> choices) {
        return choices.filter(rows -> !rows.isEmpty()).findFirst().map(List::getFirst);
    }
}
