package org.porchlight.admission;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request whose body is there. */
final class WholeRequest extends Request.Wrapper {
    private ByteBuffer body;

    WholeRequest(Request request, ByteBuffer body) {
        super(request);
        this.body = body;
    }

    @Override
    public Content.Chunk read() {
        if (!body.hasRemaining()) {
            return Content.Chunk.EOF;
        }
        ByteBuffer all = body;
        body = ByteBuffer.allocate(0);
        return Content.Chunk.from(all, true);
    }

    @Override
    public void demand(Runnable demanding) {
        getContext().execute(demanding);
    }
}
