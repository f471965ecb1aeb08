package org.porchlight.handset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndentedXmlTest {
    @Test
    void elements_stand_on_lines_of_their_own_and_sealed_positions_are_shortened() {
        assertThat(IndentedXml.lines("<?xml version=\"1.0\"?><Response><Gather action=\"/t?p=abcdefghijklmnopqrs\">"
                        + "<Say>Hello <break time=\"1s\"/>you.</Say><Say>Press 1.</Say></Gather><Hangup/></Response>"))
                .containsExactly(
                        "<Response>",
                        "  <Gather action=\"/t?p=abcdefghijkl…\">",
                        "    <Say>Hello",
                        "      <break time=\"1s\"/>",
                        "      you.",
                        "    </Say>",
                        "    <Say>Press 1.</Say>",
                        "  </Gather>",
                        "  <Hangup/>",
                        "</Response>");
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(IndentedXml.lines("")).isEmpty();
    }
}
