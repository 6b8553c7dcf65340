package org.goutong.joining;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** An address floods the door with forms that cannot be read (429). */
class TooManyMalformed extends ResponseStatusException {

    TooManyMalformed() {
        super(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "60");
        return headers;
    }
}
