package org.porchlight.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process of its own, on the class path of the tests, to be looked at from outside or killed. */
public final class JavaProcess {
    private JavaProcess() {}

    /** What starts it, with more options of the JVM before the class. */
    public static List<String> command(List<String> options, Class<?> main, String... arguments) {
        return command(options, System.getProperty("java.class.path"), main, arguments);
    }

    /** What starts it on a class path of its own. */
    public static List<String> command(List<String> options, String classPath, Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-classpath", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
