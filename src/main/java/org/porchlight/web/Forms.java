package org.porchlight.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Reads what a page sent. What comes in is whatever somebody sends: a body that is no form is refused as theirs, with 400,
 * and is never a fault of ours; an address that can't be read says nothing.
 */
public final class Forms {
    private static final String UNREADABLE = "This form can't be read. Load its page again, and try once more.";

    private Forms() {}

    /** Reads a field of the form; empty when there is none of that name. */
    public static Optional<String> field(Context ctx, String name) {
        return read(() -> Optional.ofNullable(ctx.formParam(name)));
    }

    /** Reads all fields of that name. */
    public static List<String> fields(Context ctx, String name) {
        return read(() -> ctx.formParams(name));
    }

    /** Reads all fields by their names. */
    public static Map<String, List<String>> all(Context ctx) {
        return read(ctx::formParamMap);
    }

    static List<UploadedFile> files(Context ctx, String name) {
        return read(() -> ctx.uploadedFiles(name));
    }

    /** Reads a parameter of the address; empty when there is none. */
    public static Optional<String> asked(Context ctx, String name) {
        try {
            return Optional.ofNullable(ctx.queryParam(name));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /** The server says in many ways that a body is broken, and some of them aren't declared. */
    private static <T> T read(Callable<T> what) {
        try {
            return what.call();
        } catch (HttpResponseException refusal) {
            throw refusal;
        } catch (Exception broken) {
            for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
                if (cause instanceof HttpException bad && bad.getCode() == HttpStatus.PAYLOAD_TOO_LARGE_413) {
                    throw new ContentTooLargeResponse();
                }
            }
            throw new BadRequestResponse(UNREADABLE);
        }
    }
}
