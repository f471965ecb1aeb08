package org.porchlight.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.LineFixture;

/**
 * Every golden conversation in {@code src/test/resources/transcripts}, played over real HTTP with real signatures and
 * compared whole. {@code mvn test -Dtest=TranscriptTest -Dupdate=true} writes down what was really said instead;
 * {@code -Dtranscripts=bridge} plays only those whose names begin like that. Each has a line of its own, so that two are
 * played at a time.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class TranscriptTest {
    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    @TestFactory
    Stream<DynamicTest> the_line_says_what_is_written_down() throws IOException {
        return Files.walk(FOLDER)
                .filter(path -> path.toString().endsWith(".txt"))
                .filter(path -> path.getFileName().toString().startsWith(System.getProperty("transcripts", "")))
                .sorted()
                .map(Transcript::read)
                .map(transcript -> DynamicTest.dynamicTest(transcript.name(), () -> play(transcript)));
    }

    /** Where staff take part, their leases go by the same clock; where the database goes away, it isn't waited for. */
    private static LineFixture line(Transcript transcript) {
        String at = transcript.head().get("at");
        boolean staff = transcript.head().containsKey("responder");
        if (transcript.inputs().contains("(database away)")) {
            return staff ? LineFixture.losingItsDatabaseAtOneTime(at) : LineFixture.losingItsDatabase(at);
        }
        if (transcript.head().containsKey("speech")) {
            return LineFixture.listening(at);
        }
        return staff ? LineFixture.atOneTime(at) : new LineFixture(at);
    }

    private static void play(Transcript transcript) {
        try (var line = line(transcript)) {
            String really = new PerformanceFixture(transcript, line).play();
            if (Boolean.getBoolean("update")) {
                transcript.update(really);
            }
            assertThat(really).isEqualTo(Transcript.read(transcript.file()).text());
        }
    }
}
