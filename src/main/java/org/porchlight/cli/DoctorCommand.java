package org.porchlight.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.porchlight.doctor.DoctorOrder;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.process.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the command {@code porchlight doctor} into a {@link DoctorOrder}. */
@Command(name = "doctor", description = "Try everything that the line needs, and say what to do.")
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--repair", description = "Set both numbers' addresses at the provider as the line needs them.")
    private boolean repair;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(names = "--text", paramLabel = "NUMBER", description = "Send a test text to this phone of your own.")
    private String text;

    @Option(
            names = "--ring",
            paramLabel = "NUMBER",
            description = "Ring this phone of your own; the line answers there.")
    private String ring;

    private final ToIntFunction<DoctorOrder> doctor;

    DoctorCommand(ToIntFunction<DoctorOrder> doctor) {
        this.doctor = doctor;
    }

    @Override
    public Integer call() {
        return doctor.applyAsInt(new DoctorOrder(repair, json, number("--text", text), number("--ring", ring)));
    }

    private static Optional<PhoneNumber> number(String option, String given) {
        if (given == null) {
            return Optional.empty();
        }
        return Optional.of(PhoneNumber.of(given)
                .orElseThrow(() -> Refusal.usage(
                        option + " takes a number with its country, such as +1 and ten digits," + " without spaces.")));
    }
}
