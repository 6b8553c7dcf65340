package org.goutong.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what went wrong: a problem document to a device, a page that says what to do next to a person. */
@ControllerAdvice
@Order(-1)
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    /** SQLSTATE of a row that a policy does not let through. */
    private static final String BEYOND = "42501";

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();
    private final Views views;
    private final Constraints constraints;

    Failures(Views views, Constraints constraints) {
        this.views = views;
        this.constraints = constraints;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(request, response, HttpStatus.CONFLICT, refused.key(), refused.reason(), List.of());
    }

    @ExceptionHandler
    Object invalid(InvalidForm invalid, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var first = invalid.problems().getFirst();
        return answer(
                request, response, HttpStatus.UNPROCESSABLE_CONTENT, first.key(), first.text(), invalid.problems());
    }

    @ExceptionHandler
    Object notFound(NotFound notFound, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(request, response, HttpStatus.NOT_FOUND, "web.not-found", Words.t("web.not-found"), List.of());
    }

    @ExceptionHandler
    Object forbidden(Forbidden forbidden, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(request, response, HttpStatus.FORBIDDEN, "web.forbidden", Words.t("web.forbidden"), List.of());
    }

    /** An identifier that is not one names nothing. */
    @ExceptionHandler
    Object mismatch(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return mismatch.getParameter()
                        .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)
                ? notFound(new NotFound(), request, response)
                : invalid(
                        new InvalidForm(List.of(new FieldProblem(mismatch.getName(), "web.value.unreadable"))),
                        request,
                        response);
    }

    @ExceptionHandler
    Object unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(
                request, response, HttpStatus.BAD_REQUEST, "web.unreadable", Words.t("web.unreadable"), List.of());
    }

    @ExceptionHandler
    Object constraint(
            DataIntegrityViolationException violation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Constraints.unreadable(violation)) {
            return answer(
                    request, response, HttpStatus.BAD_REQUEST, "web.unreadable", Words.t("web.unreadable"), List.of());
        }
        var key = constraints.messageKey(violation);
        return key == null
                ? broken(violation, request, response)
                : answer(request, response, HttpStatus.CONFLICT, key, Words.t(key), List.of());
    }

    /** The database refuses a row beyond the scope: where somebody may not write, there is nothing for them. */
    @ExceptionHandler
    Object beyond(BadSqlGrammarException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!BEYOND.equals(refused.getSQLException().getSQLState())) {
            return broken(refused, request, response);
        }
        log.warn("{} {} would have written beyond the scope", request.getMethod(), request.getRequestURI());
        return notFound(new NotFound(), request, response);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        CannotGetJdbcConnectionException.class,
        DataAccessResourceFailureException.class
    })
    Object busy(Exception exhausted, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.warn("no database connection in time: {}", exhausted.getMessage());
        response.setHeader("Retry-After", "2");
        return answer(request, response, HttpStatus.SERVICE_UNAVAILABLE, "web.busy", Words.t("web.busy"), List.of());
    }

    @ExceptionHandler
    Object broken(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            if (status == HttpStatus.METHOD_NOT_ALLOWED || status == HttpStatus.TOO_MANY_REQUESTS) {
                known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            }
            var key = switch (status) {
                case NOT_FOUND -> "web.not-found";
                case TOO_MANY_REQUESTS -> "web.too-many";
                default -> "web.unreadable";
            };
            return answer(request, response, status, key, Words.t(key), List.of());
        }
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof IOException gone && response.isCommitted()) {
            throw gone;
        }
        var reference = reference();
        log.error("failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return answer(
                request,
                response,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "web.broken",
                Words.t("web.broken", reference),
                List.of());
    }

    private Object answer(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            String reason,
            List<FieldProblem> fields)
            throws IOException {
        var path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            var problem = ProblemDetail.forStatusAndDetail(status, reason);
            problem.setProperty("code", code.substring(code.lastIndexOf('.') + 1));
            if (!fields.isEmpty()) {
                problem.setProperty(
                        "errors", fields.stream().map(Failures::entry).toList());
            }
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        response.setStatus(status.value());
        response.setHeader("Cache-Control", "no-store");
        views.write(new FailurePage(status.value(), reason, path.matches("/[jrdtie](/.*)?")), response);
        return new org.springframework.web.servlet.ModelAndView() {
            {
                clear();
            }
        };
    }

    private static Map<String, String> entry(FieldProblem problem) {
        return Map.of(
                "field", problem.field(),
                "code", problem.key().substring(problem.key().indexOf('.') + 1),
                "detail", problem.text());
    }

    /** Four characters that find a failure in the log again. */
    static String reference() {
        var letters = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }
}
