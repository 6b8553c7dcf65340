package org.goutong.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/** Keeps a visitor's choice of language or type size in a cookie of a year. */
public final class Choice {

    private Choice() {}

    /** Answers with the cookie and a way back; unknown values are ignored. */
    public static ResponseEntity<Void> keep(
            @Nullable String language, @Nullable String type, @Nullable String back, boolean secure) {
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER);
        if ("zh".equals(language) || "en".equals(language)) {
            answer.header(HttpHeaders.SET_COOKIE, cookie("lang", language, secure));
        }
        if ("large".equals(type) || "plain".equals(type)) {
            answer.header(HttpHeaders.SET_COOKIE, cookie("type", type, secure));
        }
        return answer.headers(headers -> headers.setLocation(
                        Redirect.back(back, "/").getHeaders().getLocation()))
                .build();
    }

    private static String cookie(String name, String value, boolean secure) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(secure)
                .build()
                .toString();
    }
}
