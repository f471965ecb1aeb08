package org.porchlight.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One keep-alive connection: bytes out, one reply in. It knows of HTTP just enough to find a reply's end. */
final class BenchConnection implements Closeable {
    private static final byte[] OK = "HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "Content-Length: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final byte[] buffer = new byte[32 * 1024];
    private int filled;

    /** @param address such as {@code http://127.0.0.1:8080} */
    BenchConnection(String address) throws IOException {
        URI uri = URI.create(address);
        this.socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
    }

    /** Sends a request and reads its reply. @throws IOException when it has no length, as ours all have */
    void ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        int body = -1;
        while (body < 0) {
            fill();
            body = find(END_OF_HEAD, 0, filled);
        }
        int length = find(LENGTH, 0, body);
        if (length < 0) {
            throw new IOException("no length in: " + reply());
        }
        int whole = body + END_OF_HEAD.length + number(length + LENGTH.length);
        while (filled < whole) {
            fill();
        }
    }

    /** Whether the last reply is a 200 that holds these bytes. */
    boolean answered(byte[] sign) {
        return Arrays.equals(buffer, 0, OK.length, OK, 0, OK.length) && find(sign, OK.length, filled) >= 0;
    }

    /** The last reply, head and all. */
    String reply() {
        return new String(buffer, 0, filled, StandardCharsets.UTF_8);
    }

    private void fill() throws IOException {
        int count = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (count <= 0) {
            throw new IOException("the connection ended after: " + reply());
        }
        filled += count;
    }

    private int find(byte[] sought, int from, int to) {
        for (int at = from; at + sought.length <= to; at++) {
            if (Arrays.equals(buffer, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }

    private int number(int at) {
        int number = 0;
        for (int i = at; buffer[i] != '\r'; i++) {
            number = 10 * number + buffer[i] - '0';
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
