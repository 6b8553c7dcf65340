package org.goutong.employers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.audit.FieldValue;
import org.goutong.audit.History;
import org.goutong.matching.Answer;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Progress;
import org.goutong.matching.Reconciliation;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to the register of employers. */
@Component
public class Employers {

    /** From where on a name that does not begin as typed is worth a look. */
    static final double ALIKE = 0.2;

    private static final int MOST_SUGGESTED = 8;
    private static final int MOST_FOUND = 50;
    private static final int ID_LENGTH = 36;
    private static final Scope REGISTER = new Scope.Job(Scope.Purpose.REGISTER);

    private final Scopes scopes;
    private final EmployerStore store;
    private final SeatStore seats;
    private final FormerNameStore formerNames;
    private final ConfirmationStore confirmations;
    private final EmployerQueries queries;
    private final RegisterCopy copy;
    private final FormCount forms;
    private final References references;
    private final HeadQueries heads;
    private final Places places;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Employers(
            Scopes scopes,
            EmployerStore store,
            SeatStore seats,
            FormerNameStore formerNames,
            ConfirmationStore confirmations,
            EmployerQueries queries,
            RegisterCopy copy,
            FormCount forms,
            References references,
            HeadQueries heads,
            Places places,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.seats = seats;
        this.formerNames = formerNames;
        this.confirmations = confirmations;
        this.queries = queries;
        this.copy = copy;
        this.forms = forms;
        this.references = references;
        this.heads = heads;
        this.places = places;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Finds which employer was meant: by the decision of the nearest unit about the spelling, by social credit code, by the
     * one exact name after normalisation, or because the matching of names is sure of it; otherwise notes the text once
     * for the unit, to wait for a person. What the matching recognised is noted too, so that a person can correct it. One
     * statement.
     *
     * <pre>
     * identify(form, "北京 砚北国际货运代理 有限公司（航港7层）", "110113008", "")   the employer of that name
     * identify(form, "911103026605015136", "110113008", "")                  the employer of that code
     * identify(form, "砚北国际货代", "110113008", "航港发展大厦")                 the employer, recognised
     * identify(form, "砚北", "110113008", "")                                 a mention, until somebody decides
     * </pre>
     *
     * @param scope any; a stall and its forms may ask
     * @param typed any text, however long or hostile; blank identifies nothing
     * @param orgCode unit in whose area it was typed
     * @param place where it was typed, name or address; may be empty
     */
    public Identification identify(Scope scope, String typed, String orgCode, String place) {
        var spelling = Spelling.of(typed);
        if (spelling.normal().isEmpty()) {
            return new Identification(null, null, null);
        }
        var recognition =
                spelling.creditCode().isEmpty() ? Recognition.of(copy.resolve(typed, place)) : Recognition.NONE;
        return scopes.in(scope, () -> {
            var found = queries.identify(scope, spelling, orgCode, place, recognition, clock.instant());
            if (found.mentionId() != null) {
                forms.countAfterCommit(found.mentionId());
            }
            return found;
        });
    }

    /**
     * Up to eight employers for somebody who is typing: those of the place first, then the city's. Two characters at least.
     *
     * @param placeId place of the stall, or null
     */
    public List<Suggestion> suggest(Scope scope, @Nullable UUID placeId, String typed) {
        var begun = Spelling.of(typed).begun();
        if (begun.normal().codePointCount(0, begun.normal().length()) < 2) {
            return List.of();
        }
        var alike = copy.resolve(typed, "").candidates().stream()
                .filter(candidate -> candidate.confidence() >= ALIKE)
                .map(candidate -> idOf(candidate.id()))
                .distinct()
                .toList();
        return queries.suggest(scope, placeId, begun.brand(), begun.normal(), alike, MOST_SUGGESTED);
    }

    /**
     * What a name is looked for by, for {@code employers.pub_named}: its normal form.
     *
     * @return empty when fewer than two characters are left, which would find half the city
     */
    public static Optional<String> searchTerm(String typed) {
        var term = Spelling.of(typed).normal();
        return term.codePointCount(0, term.length()) < 2 ? Optional.empty() : Optional.of(term);
    }

    /**
     * The facts of an employer, or 404; of the one that it was merged into, if it was. The register is readable by all
     * staff, whatever their unit.
     */
    public Employer get(Scope scope, UUID id) {
        return store.findStanding(scope, id).orElseThrow(NotFound::new);
    }

    /**
     * The facts of employers in the order given, each once, of merged ones as {@link #get} tells them; whoever is not there
     * is left out.
     */
    public List<Employer> list(Scope scope, List<UUID> ids) {
        return store.listStanding(scope, ids);
    }

    /** Up to 50 employers at or below a unit whose name contains a text, or whose credit code begins so. */
    public List<EmployerRow> search(Scope scope, String typed, String orgCode) {
        var filter = new EmployerFilter(typed, orgCode, null);
        return switch (filter.search()) {
            case EmployerFilter.Name(var term) ->
                queries.listContaining(scope, filter, term, null, null, MOST_FOUND)
                        .rows();
            case EmployerFilter.Code(var prefix) -> queries.listByCode(scope, filter, prefix);
            case EmployerFilter.Everything all -> List.of();
            case EmployerFilter.WrongCode wrong -> List.of();
            case EmployerFilter.TooShort tooShort -> List.of();
        };
    }

    /**
     * Enters an employer.
     *
     * @throws org.goutong.web.InvalidForm when the name names nobody, or the credit code is wrong or taken
     * @throws NotFound when the unit or the place is not in the person's scope
     */
    public UUID register(Staff by, NewEmployer employer) {
        var sound = employer.sound();
        requireOwn(by, sound.orgCode());
        return scopes.in(by.scope(), () -> {
            refuseTakenCode(by.scope(), sound.creditCode(), null);
            requireVisible(by, sound.placeId());
            var id = store.add(by.scope(), List.of(sound), clock.instant(), by.id(), by.name(), SourceKind.OWN)
                    .getFirst();
            events.publishEvent(new EmployerRegistered(sound.orgCode(), id, sound.name(), by.name()));
            return id;
        });
    }

    /**
     * Enters many employers in one statement and returns their identifiers in the order given; all or none.
     *
     * @param source what they were entered from, for example the title of a list
     * @throws org.goutong.web.InvalidForm when a name names nobody or a credit code is wrong
     */
    public List<UUID> registerAll(Scope scope, List<NewEmployer> employers, String source) {
        return registerAll(scope, employers, source, SourceKind.OWN);
    }

    /**
     * The same from a list of some strength.
     *
     * @param kind how strong it is
     */
    public List<UUID> registerAll(Scope scope, List<NewEmployer> employers, String source, SourceKind kind) {
        return employers.isEmpty()
                ? List.of()
                : store.add(
                        scope,
                        employers.stream().map(NewEmployer::sound).toList(),
                        clock.instant(),
                        null,
                        source,
                        kind);
    }

    /** Until the running transaction ends nobody else takes a list into the register: two may name the same new employer. */
    public void holdForList(Scope scope) {
        scopes.run(scope, store::hold);
    }

    /** The same if nobody has it; says whether it was got. */
    public boolean tryHoldForList(Scope scope) {
        return scopes.in(scope, store::tryHold);
    }

    /**
     * The employers that have one of these credit codes, or exactly one of these names after normalisation, wherever they
     * are; those that were merged stand for the one they went into. A name may find several: what else is known of them says which is meant.
     */
    public List<CalledEmployer> listCalled(Scope scope, Collection<String> creditCodes, Collection<String> names) {
        return creditCodes.isEmpty() && names.isEmpty() ? List.of() : queries.listCalled(scope, creditCodes, names);
    }

    /** Those of these employers that a person entered by hand, so that what they say was typed by somebody. */
    public Set<UUID> listEnteredByHand(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : queries.listEnteredByHand(scope, ids);
    }

    /** The names of employers, also of those that were withdrawn. */
    public Map<UUID, String> listNames(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : queries.listNames(scope, ids);
    }

    /** The word of a fact, from its column in the history; in the visitor's language. */
    public static String factWord(String column) {
        return FactWords.fact(column);
    }

    /**
     * Those of these employers to which anything refers, anywhere. Belongs into no transaction.
     *
     * @param released employers that will no longer stand below any of these
     */
    public Set<UUID> listInUse(Collection<UUID> ids, Collection<UUID> released) {
        return ids.isEmpty() ? Set.of() : references.listUsed(REGISTER, ids, released);
    }

    /** What refers to these employers within the scope, in words, for example {@code 3 份入会申请}, by employer. */
    public Map<UUID, List<String>> listUses(Scope scope, Collection<UUID> ids) {
        var uses = new HashMap<UUID, List<String>>();
        if (!ids.isEmpty()) {
            references
                    .countUses(scope, ids)
                    .forEach((id, counts) -> uses.put(
                            id, counts.stream().map(References.Count::word).toList()));
        }
        return uses;
    }

    /** How strong the sources are from which these employers were entered, as {@link SourceKind#rank}. */
    public Map<UUID, Integer> listSourceRanks(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : queries.listSourceRanks(scope, ids);
    }

    /** The facts of these employers that a person has looked at and found right, and that still say the same. */
    public List<Confirmation> listConfirmations(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : confirmations.list(scope, ids);
    }

    /**
     * Notes that somebody has looked at facts and found them right: they stay as they are, and no list changes them. Facts
     * that say nothing are left out.
     *
     * @param version state of the row that the person looked at, from {@link Employer#version}
     * @param facts columns as in the history of the employer
     * @throws ChangedMeanwhile when somebody has changed it since
     * @throws NotFound when the employer is not in the person's scope, or has no such fact
     */
    public void confirm(Staff by, UUID id, String version, Set<String> facts) {
        scopes.run(by.scope(), () -> {
            var employer = store.find(by.scope(), id).orElseThrow(NotFound::new);
            requireOwn(by, employer.orgCode());
            if (!Fact.columns().containsAll(facts)) {
                throw new NotFound();
            }
            if (facts.isEmpty()) {
                Problems.none().add("fact", "employers.confirm.choose").refuse();
            }
            if (confirmations.confirm(by, id, version, facts, clock.instant()) == 0) {
                throw new ChangedMeanwhile("employers.changed-by-someone-else");
            }
            events.publishEvent(new EmployerConfirmed(employer.orgCode(), id, String.join(", ", facts), by.name()));
        });
    }

    /** The letter of a section of the national classification, from the letter or its name in either language. */
    public static Optional<String> industry(String typed) {
        return Industries.find(typed);
    }

    /** The Chinese name of a section of the national classification, as papers have it. */
    public static String industryInChinese(String code) {
        return Industries.chinese(code);
    }

    /** The sections of the national classification in the visitor's language, by letter. */
    public static Map<String, String> industries() {
        return Industries.choices();
    }

    /**
     * Sets single facts of many employers in one statement, as a list says them; other facts stay. A name that becomes
     * another one is a former name from today on.
     *
     * @param facts columns as in the history of the employer
     * @throws NotFound when one of them is not in the person's scope
     * @throws org.springframework.dao.DuplicateKeyException {@code employer_credit_code_unique}
     */
    public void setFacts(Staff by, Collection<FieldValue> facts) {
        scopes.run(by.scope(), () -> takeOver(by, facts));
    }

    private void takeOver(Staff by, Collection<FieldValue> facts) {
        var closed = listClosed(by.scope(), facts);
        set(by, facts, () -> formerNames.keep(by.scope(), facts, Time.day(clock.instant())));
        closing(facts)
                .filter(fact -> fact.value() != null && !closed.contains(fact.subjectId()))
                .forEach(fact -> events.publishEvent(
                        new EmployerClosed(by.orgCode(), fact.subjectId(), LocalDate.parse(fact.value()), by.name())));
    }

    /**
     * Sets single facts of many employers to what they were before a list; the names that it gave them were none, and become
     * no former names.
     *
     * @throws NotFound when one of them is not in the person's scope
     * @throws org.springframework.dao.DuplicateKeyException {@code employer_credit_code_unique}
     */
    public void restoreFacts(Staff by, Collection<FieldValue> facts) {
        scopes.run(by.scope(), () -> {
            var closed = listClosed(by.scope(), facts);
            set(by, facts, () -> formerNames.forget(by.scope(), facts));
            closing(facts)
                    .filter(fact -> fact.value() == null && closed.contains(fact.subjectId()))
                    .forEach(fact ->
                            events.publishEvent(new EmployerReopened(by.orgCode(), fact.subjectId(), by.name())));
        });
    }

    private static Stream<FieldValue> closing(Collection<FieldValue> facts) {
        return facts.stream().filter(fact -> fact.field().equals("closed_on"));
    }

    /** Those that have a day of closing now, among those that facts give one or take it from. */
    private Set<UUID> listClosed(Scope scope, Collection<FieldValue> facts) {
        var ids = closing(facts).map(FieldValue::subjectId).collect(Collectors.toSet());
        return ids.isEmpty() ? Set.of() : store.listClosed(scope, ids);
    }

    private void set(Staff by, Collection<FieldValue> facts, Runnable first) {
        if (!facts.isEmpty()) {
            scopes.run(by.scope(), () -> {
                var ids = facts.stream().map(FieldValue::subjectId).collect(Collectors.toSet());
                store.listUnits(by.scope(), ids).forEach(unit -> requireOwn(by, unit));
                first.run();
                store.set(by.scope(), facts);
            });
        }
    }

    /**
     * Compares a list with the register, waiting for the register to be in memory. Decides nothing and stores nothing;
     * takes seconds for a large list and belongs into no transaction.
     *
     * @return links whose right lines are employers, called as {@link #idOf} understands
     */
    public Reconciliation compare(Scope scope, EmployerList lines, Progress progress) {
        requireReader(scope);
        return copy.await().reconcile(lines, progress);
    }

    /** Which employers a text may mean, called as {@link #idOf} understands; waits like {@link #compare}. */
    public Answer resolve(Scope scope, String typed, String hint) {
        requireReader(scope);
        return copy.await().resolve(typed, hint);
    }

    /** The employer that the register in memory calls so: it has an entry for each name that an employer has had. */
    public static UUID idOf(String entry) {
        return UUID.fromString(entry.substring(0, ID_LENGTH));
    }

    private static void requireReader(Scope scope) {
        if (scope instanceof Scope.Stall
                || scope instanceof Scope.Form
                || scope instanceof Scope.Receipt
                || scope instanceof Scope.Link) {
            throw new NotFound();
        }
    }

    /**
     * What people have decided that names mean, as far as they mean an employer.
     *
     * @param orgCode unit whose decisions hold, with those above it; the nearest counts
     * @return the employer by the name as given
     */
    public Map<String, UUID> listDecided(Scope scope, String orgCode, Collection<String> names) {
        return queries.listDecided(scope, orgCode, names);
    }

    /**
     * Takes employers back that were entered by mistake, as if they had not been: lists, searches, suggestions and forms
     * find them no more. Those whose facts a person has changed since, or to which anything refers, are kept. Doing it
     * again changes nothing. Belongs into no transaction, because it looks beyond the person's units.
     *
     * @throws NotFound when one of them is not in the person's scope
     */
    public Withdrawal withdrawAll(Staff by, Collection<UUID> ids) {
        var used = references.listUsed(REGISTER, ids);
        return scopes.in(by.scope(), () -> {
            store.listUnits(by.scope(), ids).forEach(unit -> requireOwn(by, unit));
            var withdrawn = store.withdraw(by.scope(), ids, used, clock.instant());
            var gone = new HashSet<>(withdrawn);
            used.removeIf(gone::contains);
            var edited = ids.stream()
                    .filter(id -> !gone.contains(id) && !used.contains(id))
                    .toList();
            return new Withdrawal(withdrawn, edited, List.copyOf(used));
        });
    }

    /**
     * Changes the facts of an employer.
     *
     * @param version state of the row that the person looked at, from {@link Employer#version}
     * @throws ChangedMeanwhile when somebody else has changed it since
     * @throws NotFound when the employer or its new unit is not in the person's scope
     */
    public void change(Staff by, UUID id, String version, NewEmployer facts) {
        edit(by, id, version, facts, DatedChange.NONE, "");
    }

    /**
     * Notes that an employer has a union since a day.
     *
     * @throws NotFound when the employer is not in the person's scope
     */
    public void noteUnion(Staff by, UUID id, LocalDate foundedOn) {
        scopes.run(by.scope(), () -> {
            var known = get(by.scope(), id);
            change(by, id, known.version(), known.withUnion(foundedOn));
        });
    }

    /**
     * Notes that an employer has no union any more since a day; until then it had one.
     *
     * @throws NotFound when the employer is not in the person's scope
     */
    public void endUnion(Staff by, UUID id, LocalDate endedOn) {
        scopes.run(by.scope(), () -> {
            var known = get(by.scope(), id);
            change(by, id, known.version(), known.withUnion(null));
            if (known.unionFoundedOn() != null) {
                seats.keepUnion(by.scope(), known, endedOn);
            }
        });
    }

    /**
     * Changes the facts of an employer as {@link #change} does, with a reason, which the history keeps. Whoever writes a
     * former name still means the employer; where it was before a move it counts until then.
     *
     * @param dates since when it holds
     * @param why empty when nobody gave a reason
     */
    void edit(Staff by, UUID id, String version, NewEmployer facts, DatedChange dates, String why) {
        var sound = facts.sound();
        scopes.run(by.scope(), () -> {
            history.because(by.scope(), why);
            var before = store.find(by.scope(), id).orElseThrow(NotFound::new);
            requireOwn(by, before.orgCode());
            requireOwn(by, sound.orgCode());
            refuseTakenCode(by.scope(), sound.creditCode(), id);
            if (!Objects.equals(before.placeId(), sound.placeId())) {
                requireVisible(by, sound.placeId());
            }
            if (!Objects.equals(before.headId(), sound.headId())) {
                refuseCircle(by.scope(), before, sound.headId());
            }
            if (!store.change(by.scope(), id, version, sound, clock.instant())) {
                throw new ChangedMeanwhile("employers.changed-by-someone-else");
            }
            if (!before.orgCode().equals(sound.orgCode())) {
                confirmations.follow(by.scope(), id, sound.orgCode());
                formerNames.follow(by.scope(), id, sound.orgCode());
            }
            if (dates.renamedOn() != null) {
                formerNames.keep(by.scope(), before, sound.name(), dates.renamedOn());
            }
            if (dates.movedOn() != null) {
                keepSeat(by.scope(), before, sound, dates.movedOn());
            }
            var changes = sound.changesFrom(before);
            if (!changes.isEmpty()) {
                events.publishEvent(new EmployerChanged(sound.orgCode(), id, changes, by.name()));
            }
            if (!before.orgCode().equals(sound.orgCode())) {
                events.publishEvent(new EmployerMoved(sound.orgCode(), id, before.orgCode(), by.id(), by.name()));
            }
            if (before.closedOn() == null && sound.closedOn() != null) {
                events.publishEvent(new EmployerClosed(by.orgCode(), id, sound.closedOn(), by.name()));
            }
            if (before.closedOn() != null && sound.closedOn() == null) {
                events.publishEvent(new EmployerReopened(by.orgCode(), id, by.name()));
            }
        });
    }

    private void keepSeat(Scope scope, Employer before, NewEmployer facts, LocalDate on) {
        boolean moved = facts.moves(before);
        if (!moved && before.movedOn() == null) {
            return;
        }
        var earlier =
                moved ? before.movedOn() : seats.findMoveBefore(scope, before).orElse(null);
        if (earlier != null && !on.isAfter(earlier)) {
            Problems.none()
                    .add("movedOn", "employers.moved-on.before-last", Time.date(earlier, Time.day(clock.instant())))
                    .refuse();
        }
        if (moved) {
            seats.move(scope, before, on);
        } else if (!seats.correct(scope, before, on)) {
            Problems.none().add("movedOn", "employers.moved-on.kept-elsewhere").refuse();
        }
    }

    private static void requireOwn(Staff by, String orgCode) {
        if (!by.covers(orgCode)) {
            throw new NotFound();
        }
    }

    private void requireVisible(Staff by, @Nullable UUID place) {
        if (place != null) {
            places.get(by.scope(), place);
        }
    }

    private void refuseCircle(Scope scope, Employer employer, @Nullable UUID head) {
        if (head == null) {
            return;
        }
        if (head.equals(employer.id())) {
            Problems.none().add("head", "employers.head.itself").refuse();
        }
        if (heads.isAbove(scope, employer.id(), head)) {
            Problems.none()
                    .add("head", "employers.head.circle", get(scope, head).name())
                    .refuse();
        }
    }

    private void refuseTakenCode(Scope scope, @Nullable String code, @Nullable UUID id) {
        if (code != null) {
            store.findByCode(scope, code)
                    .filter(other -> !other.id().equals(id))
                    .ifPresent(other -> Problems.none()
                            .add("creditCode", "employers.credit-code.taken", other.name())
                            .refuse());
        }
    }
}
