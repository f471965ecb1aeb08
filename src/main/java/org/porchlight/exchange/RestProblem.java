package org.porchlight.exchange;

/**
 * A REST request that the provider refuses.
 *
 * @see ExchangeRest
 */
final class RestProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final int code;

    /** @param code the provider's own, such as 21610 */
    RestProblem(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
