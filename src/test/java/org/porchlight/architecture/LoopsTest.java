package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Types of one folder name each other in one direction, but where the thing itself is a loop. */
class LoopsTest {
    /** Types of a folder that may lead to each other, and why. */
    private record Loop(String folder, String why, Set<String> types) {}

    private static final List<Loop> KNOWN = List.of(new Loop(
            "exchange",
            "a leg of a call walks TwiML that dials further legs and waits in queues, as at the provider",
            Set.of("ActiveDial", "Leg", "Legs", "QueuePlace", "QueueSeeker", "Queues", "RungPhones", "TwimlWalk")));

    private record Types(String folder, Set<String> names) {}

    @Test
    void no_types_of_a_folder_lead_to_each_other_but_for_the_known() {
        var found = new HashSet<Types>();
        Stream.concat(Stream.of(""), ClassesFixture.FOLDERS.stream())
                .forEach(folder ->
                        new TypesNamedFixture(folder).loops().forEach(names -> found.add(new Types(folder, names))));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(KNOWN.stream()
                        .map(loop -> new Types(loop.folder(), loop.types()))
                        .toList());
    }
}
