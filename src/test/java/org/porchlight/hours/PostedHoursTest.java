package org.porchlight.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours as people post them, in three languages: read where they can only mean one thing, else left to a person. */
class PostedHoursTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mon-Fri 9a-5p                                | Mo-Fr 09:00-17:00
        M-F: 8a-4:30 pm                              | Mo-Fr 08:00-16:30
        M-F: 7a-12a; Sat: 7a-1a; Sun: 8a-11p         | Mo-Fr 07:00-24:00; Sa 07:00-01:00; Su 08:00-23:00
        Sun-Th: 5a-1a; Fri-Sat: 5:30a-2a             | Mo-Th,Su 05:00-01:00; Fr,Sa 05:30-02:00
        M-Sun: 2p-2a                                 | Mo-Su 14:00-02:00
        W-Sat: 9p-4a                                 | We-Sa 21:00-04:00
        MWF 10am - 2pm, TuTh 2pm-8pm                 | Mo,We,Fr 10:00-14:00; Tu,Th 14:00-20:00
        Mon, Wed & Fri: 10 a.m. to 1:30 p.m.         | Mo,We,Fr 10:00-13:30
        Monday through Friday, 9:00 AM – 12:00 PM, 1:00 PM – 5:00 PM; closed Sunday | Mo-Fr 09:00-12:00,13:00-17:00
        9am-5pm Monday to Friday, 10am-2pm Saturday  | Mo-Fr 09:00-17:00; Sa 10:00-14:00
        Sat noon-4                                    | Sa 12:00-16:00
        weekdays 9-5pm                               | Mo-Fr 09:00-17:00
        Daily 0900-1700, closed holidays             | Mo-Su 09:00-17:00; PH off
        noon - midnight every day                    | Mo-Su 12:00-24:00
        24/7                                         | 24/7
        Open 24 hours                                | 24/7
        M-F 24 hours                                 | Mo-Fr 00:00-24:00
        Mon-Thu 9a-5p, Fri by appointment            | Mo-Th 09:00-17:00; Fr "call first"
        By appointment only                          | Mo-Su "call first"
        lundi au vendredi, 9 h à 17 h                | Mo-Fr 09:00-17:00
        lun.-ven. 9h30-16h; sam. 10h-14h; fermé dim. | Mo-Fr 09:30-16:00; Sa 10:00-14:00
        tous les jours de 8 h 30 à 20 h, sauf les jours fériés | Mo-Su 08:30-20:00; PH off
        L-V 9:00 a 17:00                             | Mo-Fr 09:00-17:00
        lunes a viernes de 9:00 a 17:00; sábado 10 am a 2 pm | Mo-Fr 09:00-17:00; Sa 10:00-14:00
        """)
    void what_means_one_thing_is_read(String posted, String hours) {
        assertThat(PostedHours.read(posted)).get().isEqualTo(new PostedHours.Posted(hours, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hours based on trainings",
                "8a-6p",
                "10a-5p (m-f) sat: 10-3",
                "Mo-Fr 8:00-12:00,1:00-5:00",
                "Mon-Fri 9-5",
                "Tue 1-5",
                "Sat 11-1am",
                "Mon 9a-11",
                "S 9am-5pm",
                "Mon-Fri 9am-5pm, Mon 4pm-6pm",
                "Mon-Fri 25:00-26:00",
                "first Tuesday 9am-5pm",
                "Mon-Fri",
                "M-F 9am",
                "",
                "call 9-5"
            })
    void what_may_mean_two_things_is_left_to_a_person(String posted) {
        assertThat(PostedHours.read(posted)).isEmpty();
    }

    /** "Sun: 12a-2a" beside afternoons: noon was meant, and nobody is to be sent there at one in the morning. */
    @Test
    void a_day_that_looks_mistyped_counts_as_not_known() {
        assertThat(PostedHours.read("M: 12 p-1a; Tue-F: 11a-1a; Sat: 11a-2a; Sun: 12a-2a"))
                .get()
                .isEqualTo(
                        new PostedHours.Posted("Mo 12:00-01:00; Tu-Fr 11:00-01:00; Sa 11:00-02:00; Su unknown", "Su"));
    }
}
