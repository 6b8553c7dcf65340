package org.goutong.opinions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.goutong.cases.Case;
import org.goutong.cases.Cases;
import org.goutong.cases.Contacts;
import org.goutong.cases.Linked;
import org.goutong.cases.PersonLinks;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tasks.NewTask;
import org.goutong.tasks.Tasks;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.NotFound;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * The front door to what employers ask and remark, on their own page, with an answer to an invitation, at a talk, on a visit:
 * each becomes a task of whoever answers.
 */
@Component
public class Questions {

    static final int LONGEST = 1000;
    static final int LONGEST_NAME = 60;
    private static final int MOST_OPEN = 20;
    private static final int DAYS_TO_ANSWER = 3;

    private final Scopes scopes;
    private final Cases cases;
    private final QuestionStore store;
    private final GuestQuestionStore guests;
    private final Contacts contacts;
    private final Colleagues colleagues;
    private final PersonLinks links;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            Scopes scopes,
            Cases cases,
            QuestionStore store,
            GuestQuestionStore guests,
            Contacts contacts,
            Colleagues colleagues,
            PersonLinks links,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.cases = cases;
        this.store = store;
        this.guests = guests;
        this.contacts = contacts;
        this.colleagues = colleagues;
        this.links = links;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** The day until which what is asked today is to be answered. */
    LocalDate usualDay() {
        return Time.day(clock.instant()).plusDays(DAYS_TO_ANSWER);
    }

    /**
     * Takes a question of the holder of a link, once for its key.
     *
     * @throws org.goutong.web.InvalidForm when it is empty or too long
     * @throws Refused when too many wait for an answer already
     */
    void ask(Scope link, Linked linked, UUID key, String wording) {
        check("wording", wording).refuse();
        scopes.run(link, () -> {
            if (store.countOpen(link) >= MOST_OPEN) {
                throw new Refused("opinions.question.too-many", linked.askedOf());
            }
            store.ask(link, linked, key, wording, clock.instant())
                    .ifPresent(id -> events.publishEvent(
                            new QuestionAsked(linked.orgCode(), linked.caseId(), id, linked.employerName())));
        });
    }

    private static Problems check(String field, String words) {
        return Problems.none()
                .require(field, words, "opinions.question." + field + ".missing")
                .limit(field, words, LONGEST);
    }

    /** Heard twice, the task is raised once. */
    @ApplicationModuleListener
    void hear(QuestionAsked asked) {
        var scope = new Scope.Unit(asked.orgCode());
        scopes.run(
                scope,
                () -> store.find(scope, asked.questionId())
                        .filter(question -> question.ownerId() == null)
                        .ifPresent(question -> store.findAnswerer(scope, question.id())
                                .ifPresent(answerer -> answerer(scope, asked.orgCode(), answerer)
                                        .ifPresent(owner -> entrust(
                                                scope,
                                                asked.orgCode(),
                                                answerer.employerName(),
                                                question,
                                                question.kind(),
                                                owner,
                                                usualDay(),
                                                question.note())))));
    }

    /**
     * Who answers; where nobody is named, the organiser of the talk if the case is within their reach, else whoever is next in
     * the unit that keeps it.
     */
    private Optional<Colleague> answerer(Scope scope, String orgCode, QuestionStore.Answerer answerer) {
        if (answerer.id() != null) {
            return Optional.of(
                    new Colleague(answerer.id(), Objects.requireNonNullElse(answerer.name(), ""), orgCode, ""));
        }
        return Optional.ofNullable(answerer.organiserId())
                .flatMap(id -> colleagues.findOrganiser(scope, id))
                .filter(organiser -> OrgCode.covers(organiser.orgCode(), orgCode))
                .or(() -> colleagues.findNearest(scope, orgCode));
    }

    private void entrust(
            Scope scope,
            String orgCode,
            String employerName,
            Question question,
            String kind,
            Colleague owner,
            LocalDate dueOn,
            String note) {
        if (!store.assign(scope, question.id(), question.version(), kind, owner.id(), owner.name(), dueOn, note)) {
            throw new ChangedMeanwhile("cases.changed-by-someone-else");
        }
        if (!question.answered() && question.withdrawnAt() == null) {
            raise(scope, task(orgCode, employerName, question, owner.id(), owner.name(), dueOn));
        }
    }

    private void raise(Scope scope, NewTask task) {
        if (!tasks.raise(scope, task)) {
            tasks.give(scope, task);
        }
    }

    private static NewTask task(
            String orgCode, String employerName, Question question, UUID owner, String ownerName, LocalDate dueOn) {
        return new NewTask(
                taskKey(question.id()),
                orgCode,
                "ANSWER_EMPLOYER",
                employerName,
                "/cases/" + question.caseId() + "/questions/" + question.id(),
                "",
                owner,
                ownerName,
                dueOn,
                owner);
    }

    static String taskKey(UUID question) {
        return "question:" + question;
    }

    /**
     * Writes down what somebody at an employer said, once for its key: an employer without a case gets one, and whoever is to
     * look after it has a task.
     *
     * @throws org.goutong.web.InvalidForm when words, class, speaker, day, owner or due day are missing or wrong
     * @throws NotFound when the employer, the person or the guest is not within reach
     * @throws Refused when another unit keeps the case
     * @return the case
     */
    public Case note(Staff by, UUID employerId, NewOpinion opinion) {
        var today = Time.day(clock.instant());
        var problems = Problems.none().require("wording", opinion.wording(), "opinions.wording.missing");
        problems.limit("wording", opinion.wording(), LONGEST);
        if (!OpinionKinds.known(opinion.kind())) {
            problems.add("kind", "opinions.kind.choose");
        }
        if (opinion.personId() == null) {
            problems.require("who", opinion.who(), "opinions.who.missing");
        }
        problems.limit("who", opinion.who(), LONGEST_NAME);
        problems.limit("note", opinion.note(), LONGEST);
        if (opinion.on().isAfter(today)) {
            problems.add("on", "cases.day.future");
        }
        checkDue(problems, opinion.dueOn()).refuse();
        return scopes.in(by.scope(), () -> {
            var talk = opinion.talkId();
            var kept = cases.keepFor(by, employerId, talk == null ? Case.Channel.VISIT : Case.Channel.MEETING);
            var guest = talk == null
                    ? null
                    : guests.findGuest(by.scope(), talk, employerId).orElseThrow(NotFound::new);
            var who = opinion.personId() == null
                    ? opinion.who()
                    : contacts.getPersonOf(by.scope(), kept.id(), opinion.personId())
                            .name();
            var owner = owner(by, kept, opinion.ownerId());
            store.note(by, kept, opinion, who, guest, moment(opinion.on(), today))
                    .ifPresent(id -> {
                        entrust(
                                by.scope(),
                                kept.orgCode(),
                                kept.employerName(),
                                getOf(by, kept.id(), id),
                                opinion.kind(),
                                owner,
                                opinion.dueOn(),
                                opinion.note());
                        events.publishEvent(new OpinionNoted(kept.orgCode(), kept.id(), id, by.name()));
                    });
            return kept;
        });
    }

    private Problems checkDue(Problems problems, LocalDate dueOn) {
        return dueOn.isBefore(Time.day(clock.instant())) ? problems.add("due", "opinions.due.passed") : problems;
    }

    /** Who can look after what is asked of a unit, by identifier. */
    Map<String, String> owners(Staff by, String orgCode) {
        return Options.of(
                colleagues.listCovering(by.scope(), orgCode),
                one -> one.id().toString(),
                one -> one.name() + "·" + one.unionName());
    }

    /** The same for a question, with whoever looks after it now, wherever they are posted. */
    Map<String, String> owners(Staff by, String orgCode, Question question) {
        var owners = new LinkedHashMap<String, String>();
        if (question.ownerId() != null) {
            owners.put(question.ownerId().toString(), question.ownerName());
        }
        owners.putAll(owners(by, orgCode));
        return owners;
    }

    private Colleague owner(Staff by, Case kept, UUID id) {
        return colleagues
                .findOrganiser(by.scope(), id)
                .filter(one -> OrgCode.covers(one.orgCode(), kept.orgCode()))
                .orElseThrow(NotFound::new);
    }

    private Instant moment(LocalDate on, LocalDate today) {
        return on.equals(today)
                ? clock.instant()
                : on.atTime(12, 0).atZone(Time.ZONE).toInstant();
    }

    /** A question of a case, or 404. */
    Question getOf(Staff by, UUID caseId, UUID id) {
        return store.find(by.scope(), id)
                .filter(question -> question.caseId().equals(caseId))
                .orElseThrow(NotFound::new);
    }

    /**
     * Notes what a question is about, who looks after it and until when; its task goes along.
     *
     * @param note for us alone; may be empty
     * @param version the state that the person saw
     * @throws org.goutong.web.InvalidForm when the class is unknown, the note too long, or the day has passed and is another
     *     one than before
     * @throws ChangedMeanwhile when somebody else has changed it since
     */
    void care(Staff by, UUID caseId, UUID id, String version, String kind, UUID ownerId, LocalDate dueOn, String note) {
        scopes.run(by.scope(), () -> {
            var question = getOf(by, caseId, id);
            var problems = Problems.none();
            if (!OpinionKinds.known(kind)) {
                problems.add("kind", "opinions.kind.choose");
            }
            if (!dueOn.equals(question.dueOn())) {
                checkDue(problems, dueOn);
            }
            problems.limit("note", note, LONGEST);
            problems.refuse();
            if (!question.version().equals(version)) {
                throw new ChangedMeanwhile("cases.changed-by-someone-else");
            }
            var kept = cases.get(by.scope(), caseId);
            var owner = ownerId.equals(question.ownerId())
                    ? new Colleague(ownerId, question.ownerName(), kept.orgCode(), "")
                    : owner(by, kept, ownerId);
            entrust(by.scope(), kept.orgCode(), kept.employerName(), question, kind, owner, dueOn, note);
        });
    }

    /**
     * Releases an answer to the employer, or puts a released one right: the first is told by mail and ends the task.
     *
     * @param change what was changed by it, as the employer reads it; may be empty
     * @throws org.goutong.web.InvalidForm when the answer is empty, or one of the two too long
     * @throws Refused when it was taken back
     */
    void answer(Staff by, UUID caseId, UUID id, String version, String answer, String change) {
        check("answer", answer).limit("change", change, LONGEST).refuse();
        scopes.run(by.scope(), () -> {
            var question = getOf(by, caseId, id);
            if (question.withdrawnAt() != null) {
                throw new Refused("opinions.withdrawn");
            }
            // Whoever takes over what another has released has not answered.
            if (question.answer().equals(answer) && question.changeMade().equals(change)) {
                return;
            }
            var kept = cases.get(by.scope(), caseId);
            if (!store.answer(by, id, version, answer, change, clock.instant())) {
                throw new ChangedMeanwhile("cases.changed-by-someone-else");
            }
            tasks.finish(by, List.of(taskKey(id)));
            if (!question.answered()) {
                tellAnswered(by.scope(), kept, question);
            }
            events.publishEvent(new QuestionAnswered(kept.orgCode(), caseId, id, by.name()));
        });
    }

    private void tellAnswered(Scope scope, Case kept, Question question) {
        if (question.personId() != null) {
            links.tellAnswered(scope, kept, question.personId(), "question:" + question.id(), question.askedBy());
        }
    }

    /**
     * Takes back what one of us has noted by mistake: the employer does not see it any more, and its task is done.
     *
     * @throws Refused when it was taken back already, or the employer itself wrote it
     */
    void withdraw(Staff by, UUID caseId, UUID id) {
        set(by, caseId, id, clock.instant());
    }

    /** Lets stand again what was taken back. */
    void restore(Staff by, UUID caseId, UUID id) {
        set(by, caseId, id, null);
    }

    private void set(Staff by, UUID caseId, UUID id, @Nullable Instant withdrawnAt) {
        scopes.run(by.scope(), () -> {
            getOf(by, caseId, id);
            if (!store.withdraw(by.scope(), id, withdrawnAt)) {
                throw new Refused(withdrawnAt == null ? "opinions.stands" : "opinions.withdrawn-not");
            }
            if (withdrawnAt == null) {
                askAgain(by.scope(), id);
            } else {
                tasks.finish(by, List.of(taskKey(id)));
            }
        });
    }

    /** Gives whoever looks after a question its task once more, where it still waits for an answer. */
    void askAgain(Scope scope, UUID id) {
        scopes.run(
                scope,
                () -> store.find(scope, id).filter(one -> !one.answered()).ifPresent(question -> {
                    var kept = cases.get(scope, question.caseId());
                    if (question.ownerId() != null) {
                        raise(
                                scope,
                                task(
                                        kept.orgCode(),
                                        kept.employerName(),
                                        question,
                                        question.ownerId(),
                                        question.ownerName(),
                                        Objects.requireNonNullElseGet(question.dueOn(), this::usualDay)));
                    }
                }));
    }
}
