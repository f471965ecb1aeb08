package org.porchlight.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** The status and the headers of every answer, cookies among them, also of those that no page of ours made. */
public final class SeenHeaders implements RequestLog {
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();

    @Override
    public void log(Request request, Response answer) {
        answers.add(answer.getStatus() + "\n" + answer.getHeaders().asString());
    }

    /** An answer a string, such as {@code 403}, then a header a line. */
    public Iterable<String> answers() {
        return answers;
    }
}
