package org.goutong.orgs;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Whom to believe about the visitor's address. The demo answers only under a local name and refuses forwarded headers;
 * a server believes its named proxy and nobody else. No page ever builds an address from the Host header.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ForwardedHeaders implements Filter {

    private static final List<String> NAMES = List.of(
            "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Real-IP");
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    private final boolean demo;
    private final Set<String> proxies;

    ForwardedHeaders(boolean demo, Set<String> proxies) {
        this.demo = demo;
        this.proxies = proxies;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var response = (HttpServletResponse) answer;
        if (demo && (!LOCAL.contains(request.getServerName()) || forwarded(request))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(proxies.contains(request.getRemoteAddr()) ? believing(request) : request, response);
    }

    private static boolean forwarded(HttpServletRequest request) {
        return NAMES.stream().anyMatch(name -> request.getHeader(name) != null);
    }

    private static HttpServletRequest believing(HttpServletRequest request) {
        var client = Collections.list(request.getHeaders("X-Forwarded-For"));
        var https = "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRemoteAddr() {
                if (client.isEmpty()) {
                    return super.getRemoteAddr();
                }
                // The last entry is the one our own proxy wrote; what stands before it may be anybody's invention.
                var chain = client.getLast().split(",");
                return chain[chain.length - 1].strip();
            }

            @Override
            public boolean isSecure() {
                return https;
            }

            @Override
            public String getScheme() {
                return https ? "https" : "http";
            }
        };
    }
}
