package org.porchlight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accounts as the provider tells of them. */
class AccountCheckTest {
    private static List<String> findings(String json) throws JsonProcessingException {
        var found = new Examination("Account");
        AccountCheck.standing(new ObjectMapper().readTree(json), found);
        return found.findings();
    }

    @Test
    void one_that_is_active_and_paid_for_is_good() throws JsonProcessingException {
        assertThat(findings("{\"status\": \"active\", \"type\": \"Full\"}")).isEmpty();
    }

    @Test
    void a_trial_and_one_that_is_suspended_are_found() throws JsonProcessingException {
        assertThat(findings("{\"status\": \"suspended\", \"type\": \"Trial\"}"))
                .satisfiesExactly(
                        said -> assertThat(said).startsWith("The account is suspended"),
                        said -> assertThat(said).startsWith("The account is a trial"));
    }
}
