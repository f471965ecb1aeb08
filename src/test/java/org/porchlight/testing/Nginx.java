package org.porchlight.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.porchlight.process.Listening;

/**
 * The proxy that we ship a site for, with that site: only the ports are others, there may be more processes behind it, and
 * it speaks plain http, since who trusts which certificate is not what is tested.
 */
public final class Nginx implements AutoCloseable {
    private static final Path SHIPPED = Path.of("install/nginx.conf");

    /** One line of the file for a process, as it is for all. */
    private static final String FIRST = "(?m)^    server 127\\.0\\.0\\.1:8101( .*)$";

    private static final String SECOND = "(?m)^    server 127\\.0\\.0\\.1:8102.*\n";

    private final int port;
    private final Process process;

    /**
     * Starts it, or skips the test where there is none.
     *
     * @param folder for what it writes
     * @param port where it listens
     * @param behind the ports of the processes
     */
    public Nginx(Path folder, int port, List<Integer> behind) throws IOException {
        this.port = port;
        assumeTrue(
                Files.isExecutable(Path.of("/usr/sbin/nginx")),
                "SKIPPED, nothing was asked through a proxy: nginx is not on this machine (apt install nginx-light)");
        Path conf = Files.writeString(folder.resolve("nginx.conf"), around(folder, site(behind)));
        process = new ProcessBuilder("/usr/sbin/nginx", "-e", folder + "/start.log", "-c", conf.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        Eventually.holds(this::listens);
    }

    private String site(List<Integer> behind) throws IOException {
        String servers = behind.stream()
                .map(each -> "    server 127.0.0.1:" + each + "$1")
                .collect(Collectors.joining("\n"));
        return Files.readString(SHIPPED)
                .replaceAll(SECOND, "")
                .replaceAll(FIRST, servers)
                .replaceAll("(?m)^ +(listen \\[|ssl_).*\n", "")
                .replace("listen 80;", "listen 127.0.0.1:" + Listening.freePort() + ";")
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
                .replace("error_log /var/log/nginx/porchlight.error.log", "error_log stderr");
    }

    private static String around(Path folder, String site) {
        String files = List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                .map(each -> each + "_temp_path " + folder.resolve(each) + ";\n")
                .collect(Collectors.joining());
        return "daemon off;\nmaster_process off;\npid " + folder.resolve("pid") + ";\nevents {}\nhttp {\n" + files
                + site + "}\n";
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx ended at once; its file does not please it");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
