package org.goutong.orgs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.goutong.web.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells somebody without a posting what to do, instead of sending them round in circles. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoPostings {

    @ExceptionHandler
    Object noPosting(NoPosting nowhere, HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().startsWith("/api/")) {
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, Words.t("orgs.nowhere.why"));
            problem.setProperty("code", "no-posting");
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return new NoPostingPage();
    }
}
