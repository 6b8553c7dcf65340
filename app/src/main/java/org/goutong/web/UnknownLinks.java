package org.goutong.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What personal links answer that open nothing: all the same page, and to whoever tries many of them, later. */
@Component
public class UnknownLinks {

    /** Links are not guessed; whoever tries is slowed down. */
    public static final int PER_ADDRESS = 60;

    private final PerMinute minute;

    public UnknownLinks(PerMinute minute) {
        this.minute = minute;
    }

    public PersonalLinkGonePage answer(HttpServletRequest request, HttpServletResponse response) {
        var tried = minute.count("link/" + request.getRemoteAddr());
        response.setStatus((tried > PER_ADDRESS ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND).value());
        return new PersonalLinkGonePage();
    }
}
