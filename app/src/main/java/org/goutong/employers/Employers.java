package org.goutong.employers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goutong.matching.EmployerName;
import org.goutong.matching.SocialCreditCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to the register of employers. */
@Component
public class Employers {

    private static final int MOST_SUGGESTED = 8;

    private final Scopes scopes;
    private final EmployerStore store;
    private final EmployerQueries queries;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Employers(
            Scopes scopes,
            EmployerStore store,
            EmployerQueries queries,
            Places places,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.queries = queries;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Finds which employer was meant: by social credit code, by the one exact name after normalisation, by the decision
     * of the nearest unit; otherwise notes the text once for the unit, to wait for a person. One statement.
     *
     * <pre>
     * identify(form, "北京 砚北国际货运代理 有限公司（航港7层）", "110113008")   the employer of that name
     * identify(form, "911103026605015136", "110113008")                  the employer of that code
     * identify(form, "砚北货代", "110113008")                             a mention, until somebody decides
     * </pre>
     *
     * @param scope any; a stall and its forms may ask
     * @param typed any text, however long or hostile; blank identifies nothing
     * @param orgCode unit in whose area it was typed
     */
    public Identification identify(Scope scope, String typed, String orgCode) {
        var spelling = Spelling.of(typed);
        return spelling.normal().isEmpty()
                ? new Identification(null, null, null)
                : queries.identify(scope, spelling, orgCode, clock.instant());
    }

    /**
     * Up to eight employers for somebody who is typing: those of the place first, then the city's. Two characters at least.
     *
     * @param placeId place of the stall, or null
     */
    public List<Suggestion> suggest(Scope scope, @Nullable UUID placeId, String typed) {
        var spelling = Spelling.of(typed);
        var name = withoutHalfForm(spelling.normal());
        var brand = spelling.brand().isEmpty() ? name : withoutHalfForm(spelling.brand());
        if (name.codePointCount(0, name.length()) < 2) {
            return List.of();
        }
        return queries.suggest(scope, placeId, brand, name, MOST_SUGGESTED);
    }

    /** Whoever is on the way to 有限公司 has not yet typed another name. */
    private static String withoutHalfForm(String name) {
        return name.replaceFirst("(?<=..)(有|公|公司)$", "");
    }

    /** The facts of an employer, or 404. The register is readable by all staff, whatever their unit. */
    public Employer get(Scope scope, UUID id) {
        return store.find(scope, id).orElseThrow(NotFound::new);
    }

    /**
     * Enters an employer.
     *
     * @throws org.goutong.web.InvalidForm when the name names nobody, or the credit code is wrong or taken
     * @throws NotFound when the unit or the place is not in the person's scope
     */
    public UUID register(Staff by, NewEmployer employer) {
        var sound = sound(employer);
        requireOwn(by, sound.orgCode());
        return scopes.in(by.scope(), () -> {
            refuseTakenCode(by.scope(), sound.creditCode(), null);
            requireVisible(by, sound.placeId());
            var id = store.add(by.scope(), List.of(sound), clock.instant(), by.id())
                    .getFirst();
            events.publishEvent(new EmployerRegistered(sound.orgCode(), id, sound.name(), by.name()));
            return id;
        });
    }

    /**
     * Enters many employers in one statement and returns their identifiers in the order given; all or none.
     *
     * @throws org.goutong.web.InvalidForm when a name names nobody or a credit code is wrong
     */
    public List<UUID> registerAll(Scope scope, List<NewEmployer> employers) {
        return employers.isEmpty()
                ? List.of()
                : store.add(scope, employers.stream().map(Employers::sound).toList(), clock.instant(), null);
    }

    /**
     * Changes the facts of an employer.
     *
     * @param version state of the row that the person looked at, from {@link Employer#version}
     * @throws Refused when somebody else has changed it since
     * @throws NotFound when the employer or its new unit is not in the person's scope
     */
    public void change(Staff by, UUID id, String version, NewEmployer facts) {
        var sound = sound(facts);
        scopes.run(by.scope(), () -> {
            var before = get(by.scope(), id);
            requireOwn(by, before.orgCode());
            requireOwn(by, sound.orgCode());
            refuseTakenCode(by.scope(), sound.creditCode(), id);
            if (!Objects.equals(before.placeId(), sound.placeId())) {
                requireVisible(by, sound.placeId());
            }
            if (!store.change(by.scope(), id, version, sound)) {
                throw new Refused("employers.changed-by-someone-else");
            }
            var changes = changes(before, sound);
            if (!changes.isEmpty()) {
                events.publishEvent(new EmployerChanged(sound.orgCode(), id, changes, by.name()));
            }
        });
    }

    private static NewEmployer sound(NewEmployer employer) {
        var problems = Problems.none();
        var name = EmployerName.of(employer.name());
        if (name.normal().isEmpty()) {
            problems.add("name", "employers.name.names-nobody");
        }
        var code = employer.creditCode();
        if (code != null) {
            switch (SocialCreditCode.parse(code)) {
                case SocialCreditCode.Valid valid -> code = valid.code().value();
                case SocialCreditCode.Invalid invalid ->
                    problems.add("creditCode", invalid.problem().key());
            }
        }
        problems.refuse();
        return new NewEmployer(
                employer.orgCode(),
                name.typed(),
                code,
                employer.placeId(),
                employer.address().strip(),
                employer.floor().strip(),
                employer.employees(),
                employer.industry(),
                employer.unionFoundedOn(),
                employer.registeredOn());
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

    private void refuseTakenCode(Scope scope, @Nullable String code, @Nullable UUID id) {
        if (code != null) {
            store.findByCode(scope, code)
                    .filter(other -> !other.id().equals(id))
                    .ifPresent(other -> Problems.none()
                            .add("creditCode", "employers.credit-code.taken", other.name())
                            .refuse());
        }
    }

    private static String changes(Employer before, NewEmployer after) {
        var changes = new ArrayList<String>();
        note(changes, "orgCode", before.orgCode(), after.orgCode());
        note(changes, "name", before.name(), after.name());
        note(changes, "creditCode", before.creditCode(), after.creditCode());
        note(changes, "placeId", before.placeId(), after.placeId());
        note(changes, "address", before.address(), after.address());
        note(changes, "floor", before.floor(), after.floor());
        note(changes, "employees", before.employees(), after.employees());
        note(changes, "industry", before.industry(), after.industry());
        note(changes, "unionFoundedOn", before.unionFoundedOn(), after.unionFoundedOn());
        note(changes, "registeredOn", before.registeredOn(), after.registeredOn());
        return String.join("; ", changes);
    }

    private static void note(List<String> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add("%s: %s → %s".formatted(field, before == null ? "" : before, after == null ? "" : after));
        }
    }
}
