package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.audit.History;
import org.goutong.founding.Request.Kind;
import org.goutong.founding.Request.State;
import org.goutong.law.LegalParameters;
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
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to 请示 and 批复: what is asked of the union above, and its answer with a number, always by another person. */
@Component
public class Requests {

    private static final Scope LOOK_UP = new Scope.Job(Scope.Purpose.FOUNDINGS);

    private final Scopes scopes;
    private final RequestStore store;
    private final FoundingStore foundings;
    private final MemberEmployerStore members;
    private final FoundingQueries queries;
    private final Dossiers dossiers;
    private final FoundingCases cases;
    private final Unions unions;
    private final Colleagues colleagues;
    private final Tasks tasks;
    private final History history;
    private final ApplicationEventPublisher events;

    Requests(
            Scopes scopes,
            RequestStore store,
            FoundingStore foundings,
            MemberEmployerStore members,
            FoundingQueries queries,
            Dossiers dossiers,
            FoundingCases cases,
            Unions unions,
            Colleagues colleagues,
            Tasks tasks,
            History history,
            ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.store = store;
        this.foundings = foundings;
        this.members = members;
        this.queries = queries;
        this.dossiers = dossiers;
        this.cases = cases;
        this.unions = unions;
        this.colleagues = colleagues;
        this.tasks = tasks;
        this.history = history;
        this.events = events;
    }

    /**
     * Sends a request to the union above, where somebody else gets a task.
     *
     * @param on the day it was sent; one on paper may have been earlier
     * @return the request
     * @throws Refused when something is missing, or it was sent already
     * @throws org.goutong.web.InvalidForm when the day is out of order
     */
    public UUID send(Staff by, UUID id, Kind kind, LocalDate on) {
        // Before the transaction: who answers may be posted above the sender's own scope.
        var answerer = answerer(by, queries.get(by.scope(), id).superiorCode());
        return scopes.in(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            var founding = dossier.founding();
            dossiers.requireNow(dossier, kind.asked());
            Foundings.refuseMissing(new Needed(dossier, dossiers.today()).besides(kind));
            DateOrder.refuse(new DateOrder(dossier, dossiers.today()).objection(kind, on));
            var request = store.send(by, founding, kind, on)
                    .orElseThrow(() -> new Refused("founding.request.sent-already", kind.word()));
            if (kind == Kind.PREPARATION) {
                foundings.finish(by, founding, FoundingStep.PREP_REQUEST, on);
                members.belongSince(by.scope(), id, on);
            }
            cases.follow(by, id, on);
            answerer.ifPresent(colleague -> tasks.raise(by.scope(), task(by, founding, request, kind, colleague)));
            events.publishEvent(new RequestSent(founding.orgCode(), id, kind.name(), founding.unionName(), by.name()));
            return request;
        });
    }

    /** Somebody of the union above, or of the one above that, who is not the sender. */
    private Optional<Colleague> answerer(Staff by, String superiorCode) {
        return Stream.of(superiorCode, OrgCode.district(superiorCode))
                .distinct()
                .flatMap(unit -> colleagues.listOrganisers(LOOK_UP, unit).stream()
                        .filter(colleague -> colleague.orgCode().equals(unit)))
                .filter(colleague -> !colleague.id().equals(by.id()))
                .findFirst();
    }

    private NewTask task(Staff by, Founding founding, UUID request, Kind kind, Colleague colleague) {
        var days = LegalParameters.on(dossiers.today(), "approval.answer-days").count();
        return new NewTask(
                taskKey(request),
                founding.orgCode(),
                "ANSWER_REQUEST",
                founding.unionName(),
                "/foundings/" + founding.id() + "?step=" + kind.answered().number(),
                kind.word(),
                colleague.id(),
                colleague.name(),
                dossiers.today().plusDays(days),
                by.id());
    }

    /** The key of the task to answer a request: done with every answer. */
    private static String taskKey(UUID request) {
        return "founding-request:" + request;
    }

    /**
     * Approves a request with the number of the reply. The approval of a result founds the union.
     *
     * @param on the day of the reply; one on paper may have been earlier, but not before it was asked for
     * @throws Refused when somebody has answered it, the person asked for it, or something is missing by now that had to be
     *     there when it was sent
     * @throws org.goutong.web.InvalidForm when the day is out of order, or the number is used
     */
    public void approve(Staff by, UUID requestId, String number, LocalDate on) {
        scopes.run(by.scope(), () -> {
            var request = answerable(by, requestId);
            var dossier = dossiers.hold(by.scope(), request.processId());
            var founding = dossier.founding();
            Foundings.refuseMissing(new Needed(dossier, dossiers.today()).besides(request.kind()));
            DateOrder.refuse(new DateOrder(dossier, dossiers.today()).objection(request, on));
            refuseUsed(by, founding, number);
            if (!store.approve(by, requestId, number, on)) {
                throw answered(by, requestId);
            }
            tasks.finish(by, List.of(taskKey(requestId)));
            foundings.finish(by, founding, request.kind().answered(), on);
            events.publishEvent(new RequestAnswered(
                    founding.orgCode(), founding.id(), request.kind().name(), number, by.name()));
            if (request.kind() == Kind.RESULT) {
                unions.found(by, dossiers.get(by.scope(), founding.id()), on);
            }
            cases.follow(by, founding.id(), on);
        });
    }

    private void refuseUsed(Staff by, Founding founding, String number) {
        if (store.usedNumber(by.scope(), founding.superiorCode(), number)) {
            Problems.none()
                    .add("number", "constraint.request_reply_number_once")
                    .refuse();
        }
    }

    /**
     * Corrects the number of a reply, by whoever may give it, until a later step is done.
     *
     * @param seen the number that the person saw
     * @throws Refused when somebody has corrected it meanwhile, or a later step rests on it
     * @throws org.goutong.web.InvalidForm when the number is used
     */
    void renumber(Staff by, UUID requestId, String seen, String number, String because) {
        scopes.run(by.scope(), () -> {
            var request = mine(by, queries.getRequest(by.scope(), requestId));
            var dossier = dossiers.hold(by.scope(), request.processId());
            if (!renumberable(request, dossier)) {
                throw new Refused(
                        "founding.step.used-since", request.kind().answered().word());
            }
            if (number.equals(seen)) {
                return;
            }
            refuseUsed(by, dossier.founding(), number);
            history.because(by.scope(), because);
            if (!store.renumber(by.scope(), requestId, seen, number)) {
                throw new ChangedMeanwhile("founding.reply.renumbered-meanwhile");
            }
        });
    }

    /** Whether the number of a reply can still be corrected. */
    static boolean renumberable(Request request, Dossier dossier) {
        return request.state() == State.APPROVED
                && !dossier.goneOn(request.kind().answered())
                && !dossier.founding().dissolved();
    }

    /**
     * Returns a request with the reason; it can be sent again. The approval of candidates is taken back so, too, until the
     * meeting has begun: what is to be elected may have become another.
     */
    void sendBack(Staff by, UUID requestId, String reason) {
        scopes.run(by.scope(), () -> {
            var seen = queries.getRequest(by.scope(), requestId);
            var founding = dossiers.hold(by.scope(), seen.processId()).founding();
            var request = revocable(seen, founding) ? mine(by, seen) : answerable(by, requestId);
            if (!store.sendBack(by, requestId, request.state(), reason, dossiers.today())) {
                throw answered(by, requestId);
            }
            tasks.finish(by, List.of(taskKey(requestId)));
            if (request.state() == State.APPROVED) {
                foundings.reopen(by, founding.id(), FoundingStep.NOMINATION, dossiers.today(), reason);
                foundings.takeDownCandidates(by.scope(), founding.id());
            }
            if (request.kind() == Kind.PREPARATION) {
                foundings.reopen(by, founding.id(), FoundingStep.PREP_REQUEST, dossiers.today(), reason);
            }
            events.publishEvent(new RequestAnswered(
                    founding.orgCode(), founding.id(), request.kind().name(), reason, by.name()));
        });
    }

    /**
     * Takes a request back that nobody has answered yet; it can be sent again.
     *
     * @throws Refused when somebody has answered it
     */
    void takeBack(Staff by, UUID requestId, String reason) {
        scopes.run(by.scope(), () -> {
            var request = queries.getRequest(by.scope(), requestId);
            takeBack(by, dossiers.hold(by.scope(), request.processId()).founding(), request, reason);
        });
    }

    private void takeBack(Staff by, Founding founding, Request request, String reason) {
        if (!store.takeBack(by, request.id(), reason, dossiers.today())) {
            throw answered(by, request.id());
        }
        tasks.finish(by, List.of(taskKey(request.id())));
        if (request.kind() == Kind.PREPARATION) {
            foundings.reopen(by, founding.id(), FoundingStep.PREP_REQUEST, dossiers.today(), reason);
        }
        events.publishEvent(new RequestAnswered(
                founding.orgCode(), founding.id(), request.kind().name(), reason, by.name()));
    }

    /** Takes back what waits for its answer when a founding ends; whoever refuses it gives that answer. */
    void takeBackWaiting(Staff by, Dossier dossier, Ending how, String reason) {
        dossier.requests().stream()
                .filter(request -> request.state() == State.SENT)
                .forEach(request -> {
                    if (how == Ending.REFUSED) {
                        sendBack(by, request.id(), reason);
                    } else {
                        takeBack(by, dossier.founding(), request, reason);
                    }
                });
    }

    /** Whether somebody may say no to a founding: a request waits that is for them to answer. */
    static boolean mayRefuse(Staff by, Dossier dossier) {
        return mayAnswer(by, dossier.founding())
                && dossier.requests().stream()
                        .anyMatch(request -> request.state() == State.SENT
                                && !request.sentBy().equals(by.id()));
    }

    /** Whether an approval can still be taken back. */
    static boolean revocable(Request request, Founding founding) {
        return request.kind() == Kind.CANDIDATES
                && request.state() == State.APPROVED
                && founding.meetingOpenedAt() == null
                && founding.meetingClosedAt() == null;
    }

    private Request answerable(Staff by, UUID requestId) {
        var request = mine(by, queries.getRequest(by.scope(), requestId));
        if (request.state() != State.SENT) {
            throw answered(by, requestId);
        }
        return request;
    }

    /** A request that somebody may answer: they work for the union above, and did not send it themselves. */
    private Request mine(Staff by, Request request) {
        if (!mayAnswer(by, queries.get(by.scope(), request.processId()))) {
            throw new NotFound();
        }
        if (request.sentBy().equals(by.id())) {
            throw new Refused("founding.request.by-another");
        }
        return request;
    }

    /** Whether somebody works for the union that approves, or one above it. */
    static boolean mayAnswer(Staff by, Founding founding) {
        return by.covers(founding.superiorCode());
    }

    private Refused answered(Staff by, UUID requestId) {
        var request = queries.getRequest(by.scope(), requestId);
        return new Refused(
                "founding.request.answered",
                String.valueOf(request.repliedByName()),
                request.state().word());
    }
}
