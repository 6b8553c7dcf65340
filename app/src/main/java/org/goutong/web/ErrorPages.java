package org.goutong.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what went wrong before a handler was reached: a form that waited too long, a host name that is not ours. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> WITH_WORDS = Set.of(400, 403, 404, 405, 406, 413, 415, 429, 500, 503);

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Views views;

    ErrorPages(Views views) {
        this.views = views;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        var reason = reason(request, status);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (path.startsWith("/api/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write("{\"status\":" + status + ",\"detail\":\"" + reason + "\"}");
            return;
        }
        views.write(new FailurePage(status, reason, path.matches("/[jrdtie](/.*)?")), response);
    }

    private static int status(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        return WITH_WORDS.contains(status) ? status : status < 500 ? 400 : 500;
    }

    private static String reason(HttpServletRequest request, int status) {
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return Words.t("web.stale");
        }
        return switch (HttpStatus.valueOf(status)) {
            case FORBIDDEN -> Words.t("web.forbidden");
            case CONTENT_TOO_LARGE -> Words.t("web.too-long");
            case NOT_FOUND -> Words.t("web.not-found");
            case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> Words.t("web.busy");
            case INTERNAL_SERVER_ERROR -> Words.t("web.broken", logged(request));
            default -> Words.t("web.unreadable");
        };
    }

    private static String logged(HttpServletRequest request) {
        var reference = Failures.reference();
        log.error("failure {} at {}", reference, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), (Throwable)
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return reference;
    }
}
