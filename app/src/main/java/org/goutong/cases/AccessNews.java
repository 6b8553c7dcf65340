package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.goutong.notices.NewNotice;
import org.goutong.notices.Notices;
import org.goutong.notices.Recipient;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.tasks.NewTask;
import org.goutong.tasks.Tasks;
import org.goutong.web.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells whoever answers requests to look into cases that there is one, and whoever asked what became of it. */
@Component
class AccessNews {

    private static final Logger log = LoggerFactory.getLogger(AccessNews.class);
    private static final Scope JOB = new Scope.Job(Scope.Purpose.CASE_ACCESS);

    /** Whoever asks stands before the employer's door, or is about to. */
    private static final Period TIME_TO_ANSWER = Period.ofDays(3);

    private final AccessRequests requests;
    private final AccessStore store;
    private final Tasks tasks;
    private final Notices notices;
    private final Scopes scopes;
    private final Clock clock;

    AccessNews(AccessRequests requests, AccessStore store, Tasks tasks, Notices notices, Scopes scopes, Clock clock) {
        this.requests = requests;
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
        this.scopes = scopes;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(AccessAsked asked) {
        scopes.run(JOB, () -> store.holdAsked(JOB, asked.requestId()).ifPresent(this::callForAnAnswer));
    }

    private void callForAnAnswer(AccessRequest request) {
        var answerer = requests.getAnswerer(request.employerId(), request.orgCode(), request.askerId());
        var due = Time.day(request.askedAt().toInstant()).plus(TIME_TO_ANSWER);
        var task = new NewTask(
                AccessRequests.taskKey(request.id()),
                request.orgCode(),
                "ANSWER_ACCESS",
                request.employerName(),
                path(request),
                request.asker() + "：" + request.reason(),
                answerer.id(),
                answerer.name(),
                due,
                request.askerId());
        // A merge may have brought a request that waits to another unit, or ended it until the two were parted again.
        if (!tasks.raise(JOB, task)) {
            tasks.handOver(JOB, task);
        }
        notices.sendAll(
                JOB,
                List.of(new NewNotice(
                        "ACCESS_ASKED",
                        new Recipient.Account(answerer.id(), answerer.name()),
                        request.orgCode(),
                        subject(request),
                        request.employerName(),
                        path(request),
                        request.asker(),
                        due)));
    }

    @ApplicationModuleListener
    void on(AccessGranted granted) {
        scopes.run(
                JOB,
                () -> store.find(JOB, granted.requestId())
                        .ifPresent(request -> tell(
                                request, "ACCESS_GRANTED", "/employers/" + request.employerId(), granted.until())));
    }

    @ApplicationModuleListener
    void on(AccessDeclined declined) {
        tell(declined.requestId(), "ACCESS_DECLINED");
    }

    @ApplicationModuleListener
    void on(AccessWithdrawn withdrawn) {
        tell(withdrawn.requestId(), "ACCESS_WITHDRAWN");
    }

    @ApplicationModuleListener
    void on(AccessExpired expired) {
        tell(expired.requestId(), "ACCESS_EXPIRED");
    }

    private void tell(UUID id, String rule) {
        scopes.run(
                JOB,
                () -> store.find(JOB, id)
                        .ifPresent(request -> tell(request, rule, path(request), Time.day(clock.instant()))));
    }

    /** Why is read on the page: what people write about an employer does not leave the house by mail. */
    private void tell(AccessRequest request, String rule, String path, LocalDate dueOn) {
        notices.sendAll(
                JOB,
                List.of(new NewNotice(
                        rule,
                        new Recipient.Account(request.askerId(), request.askerName()),
                        request.askerOrg(),
                        subject(request),
                        request.employerName(),
                        path,
                        "",
                        dueOn)));
    }

    private static String subject(AccessRequest request) {
        return "access:" + request.id();
    }

    private static String path(AccessRequest request) {
        return "/access-requests/" + request.id();
    }

    /** Soon after midnight, and again at noon for what was down at night. */
    @Scheduled(cron = "0 5 0,12 * * *", zone = "Asia/Shanghai")
    void expire() {
        log.info("{} grants to look into a case are over", requests.expire().size());
    }
}
