package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Clocks;
import org.porchlight.testing.Postgres;
import org.porchlight.vitals.Job;

/** The worker schedules exactly the jobs that are watched. */
class WatchedJobsTest {
    @Test
    void every_job_is_scheduled_once_and_no_other() {
        try (Database database = Postgres.fresh()) {
            Carrier nobody = (from, to, body) -> new Carrier.Outcome.Refused(0);
            Services services = ServicesFixture.of(
                    ServicesFixture.settings(ZoneOffset.UTC, false), Keys.fresh(), database, Clocks.system(), nobody);
            var worker = new Worker(services, LineFixture::script, ServicesFixture.nobody());
            assertThat(Stream.concat(worker.requestJobs().stream(), worker.upkeepJobs().stream())
                            .map(RecurringTask::getName))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Job.values()).map(Job::column).toList());
        }
    }
}
