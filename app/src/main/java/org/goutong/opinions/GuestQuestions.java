package org.goutong.opinions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.goutong.cases.Case;
import org.goutong.cases.Cases;
import org.goutong.cases.PersonLinks;
import org.goutong.notices.Channel;
import org.goutong.notices.NewNotice;
import org.goutong.notices.Notices;
import org.goutong.notices.Recipient;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.talks.Guests;
import org.goutong.talks.InvitationAnswered;
import org.goutong.tasks.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hears what was asked with the answer to an invitation and has it answered by the unit that keeps the employer; heard twice,
 * it is asked once. Another answer changes what nobody has answered yet, or takes it out.
 */
@Component
class GuestQuestions {

    /** So long after an answer the link of an invitation shows it. */
    static final Duration READABLE = Duration.ofDays(30);

    /** The case may be kept by another unit than the one that holds the talk. */
    private static final Scope JOB = new Scope.Job(Scope.Purpose.GUEST_QUESTIONS);

    private final Scopes scopes;
    private final Cases cases;
    private final GuestQuestionStore store;
    private final Questions questions;
    private final Guests guests;
    private final Notices notices;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuestQuestions(
            Scopes scopes,
            Cases cases,
            GuestQuestionStore store,
            Questions questions,
            Guests guests,
            Notices notices,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.cases = cases;
        this.store = store;
        this.questions = questions;
        this.guests = guests;
        this.notices = notices;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void hear(InvitationAnswered answered) {
        scopes.run(
                JOB,
                () -> store.findAsked(JOB, answered.meetingId(), answered.employerId())
                        .ifPresent(this::take));
    }

    /** Tells a guest by mail that the answer is there, once; by mail or not, it can be read for {@link #READABLE}. */
    @ApplicationModuleListener
    void hear(QuestionAnswered answered) {
        scopes.run(
                JOB,
                () -> store.findAnswered(JOB, answered.questionId())
                        .ifPresent(question -> guests.prolongLink(
                                        JOB, question.guestId(), clock.instant().plus(READABLE))
                                .ifPresent(address -> notices.sendAll(
                                        JOB,
                                        List.of(new NewNotice(
                                                "QUESTION_ANSWERED",
                                                new Recipient.Outside(
                                                        Channel.EMAIL,
                                                        address.email(),
                                                        question.askedBy(),
                                                        PersonLinks.locale(address.language())),
                                                answered.orgCode(),
                                                "question:" + answered.questionId(),
                                                question.employerName(),
                                                address.path(),
                                                "",
                                                question.askedOn()))))));
    }

    private void take(GuestQuestionStore.Asked asked) {
        var open = store.findOpen(JOB, asked.guestId()).orElse(null);
        if (open != null) {
            change(open, asked);
        } else if (!asked.wording().isEmpty()) {
            var kept = keep(asked);
            store.ask(JOB, asked, kept.id())
                    .ifPresent(id -> events.publishEvent(
                            new QuestionAsked(kept.orgCode(), kept.id(), id, asked.employerName())));
        }
    }

    private void change(GuestQuestionStore.Open open, GuestQuestionStore.Asked asked) {
        var stands = open.withdrawnAt() == null;
        var wanted = !asked.wording().isEmpty();
        if (stands == wanted && (!wanted || open.wording().equals(asked.wording()))) {
            return;
        }
        store.change(JOB, open.id(), asked.wording(), clock.instant());
        if (stands && !wanted && open.ownerId() != null) {
            tasks.finish(JOB, List.of(Questions.taskKey(open.id())), open.ownerId(), asked.employerName());
        } else if (!stands && wanted) {
            questions.askAgain(JOB, open.id());
        }
    }

    private Case keep(GuestQuestionStore.Asked asked) {
        return cases.keepHeard(
                JOB,
                asked.employerId(),
                asked.orgCode(),
                Case.Channel.MEETING,
                new Colleague(asked.organiserId(), asked.organiserName(), asked.orgCode(), ""),
                asked.related());
    }
}
