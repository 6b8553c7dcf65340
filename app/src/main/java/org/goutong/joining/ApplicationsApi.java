package org.goutong.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.goutong.orgs.Needs;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Meetings;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Slice;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applications for devices. */
@RestController
@RequestMapping("/api/v1/meetings/{code}/applications")
class ApplicationsApi {

    private final Applications applications;
    private final ApplicationQueries queries;
    private final Meetings meetings;
    private final Crowd crowd;

    ApplicationsApi(Applications applications, ApplicationQueries queries, Meetings meetings, Crowd crowd) {
        this.applications = applications;
        this.queries = queries;
        this.meetings = meetings;
        this.crowd = crowd;
    }

    /** Takes one form: 201 the first time, 200 with the same receipt every further time. */
    @PostMapping
    @OpenToAll(because = "a device at a stall files forms by the stall's join code and its own submission key")
    ResponseEntity<?> file(@PathVariable String code, @RequestBody ApplicationForm form, HttpServletRequest request) {
        if ("en".equals(form.language())) {
            LocaleContextHolder.setLocale(Locale.ENGLISH);
        }
        Filing filing;
        try {
            filing = applications.file(code, form, Channel.DEVICE);
        } catch (InvalidForm invalid) {
            crowd.malformed(request.getRemoteAddr());
            throw invalid;
        }
        return switch (filing) {
            case Filing.Received(var id, var receipt, var number) ->
                ResponseEntity.status(HttpStatus.CREATED).body(new Receipt(receipt, "received"));
            case Filing.Repeated(var receipt, var number) -> ResponseEntity.ok(new Receipt(receipt, "received"));
            case Filing.KeyReused() -> {
                var problem =
                        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, Words.t("joining.submission-key-reused"));
                problem.setProperties(Map.of("code", "submission-key-reused"));
                yield ResponseEntity.status(HttpStatus.CONFLICT)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
            }
        };
    }

    /** A body that is no form counts like a form that is malformed. */
    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable(HttpServletRequest request) {
        try {
            crowd.malformed(request.getRemoteAddr());
            return problem(HttpStatus.BAD_REQUEST, "unreadable", HttpHeaders.EMPTY);
        } catch (TooManyMalformed flood) {
            return problem(HttpStatus.TOO_MANY_REQUESTS, "too-many", flood.getHeaders());
        }
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, HttpHeaders headers) {
        var problem = ProblemDetail.forStatusAndDetail(status, Words.t("web." + code));
        problem.setProperty("code", code);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** What a device keeps: the receipt opens {@code /r/{receipt}}. */
    record Receipt(String receipt, String state) {}

    /** The forms of a stall, newest first, personal fields masked. */
    @GetMapping
    @Needs(Right.READ)
    Page<MaskedApplication> list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Staff staff) {
        var slice = Slice.of(limit, cursor);
        var meeting = meetings.findByCode(staff.scope(), code).orElseThrow(NotFound::new);
        return queries.listMasked(staff.scope(), meeting.id(), slice);
    }
}
