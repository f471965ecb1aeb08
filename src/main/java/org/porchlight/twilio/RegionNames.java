package org.porchlight.twilio;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;

/**
 * Finds states and provinces by the labels that libphonenumber's geocoder gives area codes, its misspelling included.
 */
final class RegionNames {
    private static final String STATES = """
        Alabama=AL Alaska=AK Arizona=AZ Arkansas=AR California=CA Colorado=CO Connecticut=CT Delaware=DE
        Florida=FL Georgia=GA Hawaii=HI Idaho=ID Illinois=IL Indiana=IN Iowa=IA Kansas=KS Kentucky=KY
        Louisiana=LA Maine=ME Maryland=MD Massachusetts=MA Michigan=MI Minnesota=MN Mississippi=MS
        Missouri=MO Montana=MT Nebraska=NE Nevada=NV New Hampshire=NH New Jersey=NJ New Mexico=NM
        New York=NY North Carolina=NC North Dakota=ND Ohio=OH Oklahoma=OK Oregon=OR Pennsylvania=PA
        Rhode Island=RI South Carolina=SC South Dakota=SD Tennessee=TN Texas=TX Utah=UT Vermont=VT
        Virginia=VA Washington=WA Washington State=WA Washington D.C.=DC West Virginia=WV Wisconsin=WI
        Wyoming=WY Philadelphia=PA
        """;

    /** Nova Scotia shares its codes with an island of a sixth of its people. The three territories share one. */
    private static final String PROVINCES = """
        Alberta=AB British Columbia=BC British Colombia=BC Manitoba=MB New Brunswick=NB
        Newfoundland and Labrador=NL Nova Scotia/Prince Edward Island=NS Ontario=ON Quebec=QC
        Saskatchewan=SK Toronto=ON
        """;

    private static final Pattern ENTRY = Pattern.compile("(\\S[^=]*)=(\\w\\w)");
    private static final Pattern TOWN = Pattern.compile(".*, (\\w\\w)");

    private final Map<Country, Map<String, String>> codes =
            Map.of(Country.US, entries(STATES), Country.CA, entries(PROVINCES));

    private static Map<String, String> entries(String table) {
        return ENTRY.matcher(table)
                .results()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.group(1), entry -> entry.group(2)));
    }

    /** @param label such as "Ontario", "Washington State" or "Montreal, QC" */
    Optional<Region> region(Country country, String label) {
        Map<String, String> known = codes.get(country);
        Set<String> all = new HashSet<>(known.values());
        return Optional.ofNullable(known.get(label))
                .or(() -> TOWN.matcher(label)
                        .results()
                        .map(town -> town.group(1))
                        .findFirst()
                        .filter(all::contains))
                .map(code -> new Region(country, code));
    }
}
