package org.porchlight.admission;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A response that tells when it becomes a stream of events, which goes on for as long as a page is open. */
final class WatchedResponse extends Response.Wrapper {
    private final Runnable stream;
    private boolean begun;

    WatchedResponse(Request request, Response response, Runnable stream) {
        super(request, response);
        this.stream = stream;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        String type = getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (!begun && !last && type != null && type.startsWith("text/event-stream")) {
            stream.run();
        }
        begun = true;
        super.write(last, content, callback);
    }
}
