package org.goutong.web;

import java.net.URI;
import java.net.URISyntaxException;
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
                .location(UriComponentsBuilder.fromUriString(path)
                        .encode()
                        .buildAndExpand(variables)
                        .toUri())
                .build();
    }

    /** Back to where a form was sent from when that is a path of this application, otherwise to the given path. */
    public static ResponseEntity<Void> back(@Nullable String wanted, String otherwise, Object... variables) {
        var path = ours(wanted);
        return path == null
                ? to(otherwise, variables)
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(path))
                        .build();
    }

    /**
     * A path that came with a request when it stays within this application, for example {@code /tasks?mine}, otherwise
     * null. Browsers drop tabs and line ends and read a backslash as a slash, so only what is a clean address passes.
     */
    public static @Nullable String ours(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/")) {
            return null;
        }
        try {
            var address = new URI(wanted);
            return address.getRawAuthority() == null && !wanted.startsWith("//") ? address.toASCIIString() : null;
        } catch (URISyntaxException unclean) {
            return null;
        }
    }
}
