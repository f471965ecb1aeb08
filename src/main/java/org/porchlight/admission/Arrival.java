package org.porchlight.admission;

import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Takes in the body of one request, without a thread of its own, and hands on the request once all of it is there. A body
 * that is too long, or for which there is no room, is dropped as it comes, and the request handed on with its refusal; a
 * few at once, and beyond that the connection is closed.
 */
final class Arrival implements Runnable {
    private static final int NONE = 0;

    private final Request request;
    private final KeptBody body;
    private final BiConsumer<Request, Integer> whole;
    private final Response response;
    private final Callback callback;
    private int refusal = NONE;
    private long dropped;

    /**
     * Takes nothing in yet.
     *
     * @param callback fails with the connection
     * @param whole gets the request with its body, and the status with which to refuse it, or 0
     */
    Arrival(Request request, Response response, Callback callback, KeptBody body, BiConsumer<Request, Integer> whole) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.body = body;
        this.whole = whole;
    }

    /** Looks at the length that the head tells before anything is read. */
    void begin() {
        Request.addCompletionListener(request, failure -> body.drop());
        long told = request.getLength();
        if (told > 0) {
            expect(told);
        }
        boolean pointless = told > Limits.DROPPED || request.getHeaders().contains(HttpHeader.EXPECT);
        if (refusal != NONE && (pointless || !drop())) {
            refuseUnread();
        } else if (arrive()) {
            handOn();
        }
    }

    /** Refuses without a word, and closes the connection: in a flood there are too many for more. */
    private void refuseUnread() {
        response.setStatus(refusal);
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE).put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    }

    private boolean drop() {
        boolean may = body.room().mayDrop();
        if (may) {
            Request.addCompletionListener(request, failure -> body.room().dropped());
        }
        return may;
    }

    private void expect(long told) {
        if (told > Integer.MAX_VALUE || body.isTooLongWith((int) told)) {
            refusal = HttpStatus.PAYLOAD_TOO_LARGE_413;
        } else if (!body.expect((int) told)) {
            refusal = HttpStatus.SERVICE_UNAVAILABLE_503;
        }
    }

    /** Goes on when more has come. */
    @Override
    public void run() {
        if (arrive()) {
            request.getContext().execute(this::handOn); // this thread is needed to tell of the connection's end
        }
    }

    /** Reads what there is; true once that is all that is wanted. */
    private boolean arrive() {
        while (dropped < Limits.DROPPED) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return false;
            }
            if (Content.Chunk.isFailure(chunk)) {
                callback.failed(chunk.getFailure());
                return false;
            }
            take(chunk);
            boolean last = chunk.isLast();
            chunk.release();
            if (last) {
                return true;
            }
        }
        return true;
    }

    private void take(Content.Chunk chunk) {
        int size = chunk.remaining();
        boolean admitted = refusal == NONE;
        if (admitted && body.isTooLongWith(size)) {
            refusal = HttpStatus.PAYLOAD_TOO_LARGE_413;
        } else if (admitted && !body.add(chunk.getByteBuffer())) {
            refusal = HttpStatus.SERVICE_UNAVAILABLE_503;
        }
        if (refusal != NONE) {
            body.drop();
            dropped += admitted && !drop() ? Limits.DROPPED : size;
        }
    }

    private void handOn() {
        whole.accept(new WholeRequest(request, body.whole()), refusal);
    }
}
