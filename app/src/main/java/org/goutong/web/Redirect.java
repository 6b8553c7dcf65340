package org.goutong.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers of a form that was taken: see the result on another page (303). */
public final class Redirect {

    private Redirect() {}

    /** To a path of this application, for example {@code /meetings/{id}}. */
    public static ResponseEntity<Void> to(String path, Object... variables) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(UriComponentsBuilder.fromUriString(path).encode().buildAndExpand(variables).toUri())
                .build();
    }

    /** Back to where a form was sent from when that is a path of this application, otherwise to the given path. */
    public static ResponseEntity<Void> back(@Nullable String wanted, String otherwise, Object... variables) {
        var ours = wanted != null && wanted.startsWith("/") && !wanted.startsWith("//") && !wanted.contains("\\");
        return ours
                ? ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", wanted.replaceAll("[\r\n]", "")).build()
                : to(otherwise, variables);
    }
}
