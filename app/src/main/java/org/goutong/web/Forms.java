package org.goutong.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What becomes of a form that was sent: it is taken, or shown again with what is wrong. */
public final class Forms {

    private Forms() {}

    /** Does something unless there are problems, and shows the form again with what is wrong. */
    public static Object tried(
            HttpServletResponse response,
            Problems problems,
            Runnable work,
            Supplier<ResponseEntity<Void>> done,
            Function<Problems, View> again) {
        try {
            problems.refuse();
            work.run();
            return done.get();
        } catch (InvalidForm invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var wrong = Problems.none().add(invalid);
            return again.apply(wrong);
        }
    }
}
