package org.porchlight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.porchlight.process.Running;
import org.porchlight.settings.Settings;

/**
 * Gives the demo's actions. {@link java.util.ServiceLoader} finds who implements it, since live service names nothing of
 * the demo: it compiles and runs without the demo's files and the simulated phone company.
 */
public interface DemoProvider {
    /**
     * Returns what the commands do in the demo.
     *
     * @param here where the demo keeps its folder
     * @param running what is stopped at the end of the process
     * @param out the terminal
     */
    Actions actions(Settings.Demo settings, Path here, Running running, PrintWriter out);
}
