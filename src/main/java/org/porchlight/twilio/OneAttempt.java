package org.porchlight.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Holds the provider's HTTP client to one attempt for whatever changes something there. As shipped it sends a POST up
 * to six times (three tries of its own on any 5xx, each doubled by Apache's client on 429 and 503): a person would get
 * the same text again and again. Its limits are for each wait; the whole is bounded by the caller.
 */
final class OneAttempt extends NetworkHttpClient {
    /** Connecting has a limit of its own: what isn't connected was not sent, and we can say so. */
    private static final Timeout CONNECT = Timeout.ofMilliseconds(1000);

    private static final Timeout ANSWER = Timeout.ofMilliseconds(1800);
    /** Texts under way at one time; a provider that hangs must not make the next text wait in a queue. */
    private static final int AT_ONCE = 200;

    OneAttempt(Optional<HttpHost> instead) {
        super(builder(instead));
    }

    @Override
    public Response reliableRequest(Request request) {
        return request.getMethod() == HttpMethod.POST ? makeRequest(request) : super.reliableRequest(request);
    }

    private static HttpClientBuilder builder(Optional<HttpHost> instead) {
        HttpClientBuilder builder = HttpClientBuilder.create()
                .setConnectionManager(connections())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                // A connection that went stale while idle would lose a text without a word. New ones can't.
                .setConnectionReuseStrategy((request, response, context) -> false)
                // The SDK gives each request a RequestConfig of half a minute; this comes after it.
                .addExecInterceptorFirst("limits", (request, scope, chain) -> {
                    scope.clientContext.setRequestConfig(limits());
                    return chain.proceed(request, scope);
                });
        instead.ifPresent(host -> builder.setRoutePlanner(
                (target, context) -> new HttpRoute(host, null, "https".equals(host.getSchemeName()))));
        return builder;
    }

    /** Whether that kept a request from being sent at all. */
    static boolean neverSent(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof ConnectionRequestTimeoutException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException;
    }

    private static RequestConfig limits() {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(CONNECT)
                .setResponseTimeout(ANSWER)
                .setRedirectsEnabled(false)
                .build();
    }

    private static HttpClientConnectionManager connections() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(ANSWER).build())
                .setMaxConnPerRoute(AT_ONCE)
                .setMaxConnTotal(AT_ONCE)
                .build();
    }
}
