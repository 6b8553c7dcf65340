package org.goutong.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** What stands around a page: who looks at it, what was just done, language and type size. */
@Component
public class Frame {

    private static volatile @Nullable Frame instance;

    private final ObjectProvider<Visitor> visitors;
    private final ObjectProvider<Badge> badges;
    private final Clock clock;

    Frame(ObjectProvider<Visitor> visitors, ObjectProvider<Badge> badges, Clock clock) {
        this.visitors = visitors;
        this.badges = badges;
        this.clock = clock;
        instance = this;
    }

    /** The signed-in person, or null. */
    public static Visitor.@Nullable Shown visitor() {
        var visitor = Objects.requireNonNull(instance).visitors.getIfAvailable();
        return visitor == null ? null : visitor.current();
    }

    /** The numbers beside menu entries. */
    public static Map<String, Integer> counts() {
        var counts = new HashMap<String, Integer>();
        Objects.requireNonNull(instance)
                .badges
                .forEach(badge -> counts.merge(badge.menu(), badge.count(), Integer::sum));
        return counts;
    }

    /** When the page was made, for its foot on paper, for example 2026年11月20日 14:05. */
    public static String printedAt() {
        var now = Objects.requireNonNull(instance).clock.instant();
        var locale = Words.english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return DateTimeFormatter.ofPattern(Words.t("web.time.day-year-pattern"), locale)
                        .format(Time.day(now)) + " " + Time.clock(now);
    }

    /** Name and value of the token that a form carries. */
    public static @Nullable CsrfToken csrf() {
        return (CsrfToken) request().getAttribute(CsrfToken.class.getName());
    }

    /** What was just done, once, after a redirect. */
    public static @Nullable Flash flash() {
        return Flash.take(request());
    }

    /** Whether the visitor chose large type. */
    public static boolean large() {
        return "large".equals(request().getParameter("type"))
                || (WebUtils.getCookie(request(), "type") instanceof jakarta.servlet.http.Cookie cookie
                        && "large".equals(cookie.getValue()));
    }

    /**
     * The visitor's language and type size as the query of an address, for pages that keep no cookie; for example
     * {@code ?lang=en&type=large}.
     */
    public static String choices() {
        return (Words.english() ? "?lang=en" : "?lang=zh") + (large() ? "&type=large" : "");
    }

    /** The path of the page, for example {@code /meetings}. */
    public static String path() {
        return request().getRequestURI();
    }

    /**
     * Whether the page is one of some sections, so that the menu shows where it belongs.
     *
     * @param sections beginnings of paths with a space between, for example {@code /hand-overs /unit-rules}; may be empty
     */
    public static boolean among(String sections) {
        return !sections.isEmpty() && Arrays.stream(sections.split(" ")).anyMatch(path()::startsWith);
    }

    /** The first page of the list that is shown: its filters stay, only the cursor goes. */
    public static String firstPage() {
        var query = request().getQueryString();
        var filters = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.startsWith("cursor="))
                        .collect(Collectors.joining("&"));
        return filters.isEmpty() ? path() : path() + "?" + filters;
    }

    /** The path with its query, for links that come back here. */
    public static String here() {
        var query = request().getQueryString();
        return query == null ? path() : path() + "?" + query;
    }

    /**
     * Where a choice of language or type size leads back to, encoded for an address: this page, or the one with the form
     * that this page answers.
     */
    public static String back() {
        return URLEncoder.encode(
                "GET".equals(request().getMethod()) ? here() : form().orElse("/"), StandardCharsets.UTF_8);
    }

    /** The page with the form that this page answers, as the browser names it; empty where it answers none. */
    public static Optional<String> form() {
        var referrer = request().getHeader("Referer");
        if (referrer == null || "GET".equals(request().getMethod())) {
            return Optional.empty();
        }
        try {
            var from = URI.create(referrer);
            return Optional.ofNullable(Redirect.ours(
                    from.getRawQuery() == null ? from.getRawPath() : from.getRawPath() + "?" + from.getRawQuery()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
