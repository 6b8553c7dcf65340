package org.goutong.employers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.matching.EmployerName;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The front door to heads of employers: which one is meant, which one a name speaks of, and what hangs below. */
@Component
public class Heads {

    private static final int MOST_SHOWN = 8;
    private static final EmployersController.Position FIRST = new EmployersController.Position(null, null);

    private final Scopes scopes;
    private final Employers employers;
    private final EmployerStore store;
    private final EmployerQueries queries;
    private final HeadQueries heads;
    private final RegisterCopy copy;

    Heads(
            Scopes scopes,
            Employers employers,
            EmployerStore store,
            EmployerQueries queries,
            HeadQueries heads,
            RegisterCopy copy) {
        this.scopes = scopes;
        this.employers = employers;
        this.store = store;
        this.queries = queries;
        this.heads = heads;
        this.copy = copy;
    }

    /** The heads of employers and of all that stand above them, by whom they are the head of; who has none is missing. */
    public Map<UUID, UUID> listAbove(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : heads.listAbove(scope, ids);
    }

    /** The names of employers that are not withdrawn. */
    public Map<UUID, String> listNames(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : queries.listByIds(scope, ids).values().stream()
                        .collect(Collectors.toMap(EmployerRow::id, EmployerRow::name));
    }

    /** The name of an employer's head as the form shows it; empty when it has none. */
    String nameOf(Scope scope, Employer employer) {
        return employer.headId() == null
                ? ""
                : store.find(scope, employer.headId()).map(Employer::name).orElse("");
    }

    /**
     * Which employer a typed head means: the one it has already, the one of that credit code or exact name, or the one
     * that somebody has chosen among those that it may mean.
     *
     * @param branch the employer whose head it is; null when it is a new one
     */
    MeantHead find(Staff staff, String typed, String chosen, @Nullable Employer branch) {
        var scope = staff.scope();
        if (typed.isBlank()) {
            return MeantHead.none();
        }
        var spelling = Spelling.of(typed);
        if (branch != null
                && branch.headId() != null
                && EmployerName.of(nameOf(scope, branch)).sameAs(EmployerName.of(typed))) {
            return MeantHead.of(branch.headId());
        }
        var called = spelling.creditCode().isEmpty()
                ? queries.listSameName(scope, spelling.normal())
                : queries
                        .listByIds(
                                scope,
                                queries.listCalled(scope, List.of(spelling.creditCode()), List.of()).stream()
                                        .map(call -> call.employer().id())
                                        .toList())
                        .values()
                        .stream()
                        .toList();
        if (called.size() == 1) {
            return MeantHead.of(called.getFirst().id());
        }
        return MeantHead.among(called.isEmpty() ? likely(staff, typed, branch) : called, chosen);
    }

    private List<EmployerRow> likely(Staff staff, String typed, @Nullable Employer branch) {
        var scope = staff.scope();
        var city = staff.orgCode().substring(0, 2);
        var found = new LinkedHashMap<UUID, EmployerRow>();
        var filter = new EmployerFilter(typed, city, null);
        Employers.searchTerm(typed)
                .ifPresent(term -> queries.listContaining(scope, filter, term, null, null, MOST_SHOWN)
                        .rows()
                        .forEach(row -> found.put(row.id(), row)));
        queries.listLikely(scope, List.of(copy.resolve(typed, "")))
                .getFirst()
                .forEach(likely -> found.putIfAbsent(likely.employer().id(), likely.employer()));
        if (branch != null) {
            found.remove(branch.id());
        }
        return found.values().stream().limit(MOST_SHOWN).toList();
    }

    Family family(Staff staff, Employer employer, UnitNames names) {
        var scope = staff.scope();
        var head = row(scope, employer.headId());
        var above = head == null
                ? null
                : store.find(scope, head.id())
                        .map(Employer::headId)
                        .map(id -> row(scope, id))
                        .orElse(null);
        return new Family(
                head,
                above,
                head == null ? proposed(scope, employer).orElse(null) : null,
                below(scope, employer.id(), null),
                head == null ? Family.Below.NONE : below(scope, head.id(), employer.id()),
                names);
    }

    private @Nullable EmployerRow row(Scope scope, @Nullable UUID id) {
        return id == null ? null : queries.listByIds(scope, List.of(id)).get(id);
    }

    /** The one employer that the registered name of a branch speaks of. */
    private Optional<EmployerRow> proposed(Scope scope, Employer employer) {
        return EmployerName.of(employer.name()).heads().stream()
                .map(name -> queries.listSameName(scope, name))
                .filter(called -> called.size() == 1)
                .map(List::getFirst)
                .filter(head -> !head.id().equals(employer.id()) && !heads.isAbove(scope, employer.id(), head.id()))
                .findFirst();
    }

    private Family.Below below(Scope scope, UUID head, @Nullable UUID except) {
        var rows = heads.list(scope, head, except, FIRST, MOST_SHOWN);
        return rows.isEmpty() ? Family.Below.NONE : new Family.Below(rows, heads.count(scope, head, except));
    }

    /**
     * Notes the head of an employer that has none; noting it again changes nothing.
     *
     * @throws ChangedMeanwhile when somebody has noted another one meanwhile
     * @throws org.goutong.web.NotFound when the employer is not in the person's scope
     */
    public void note(Staff by, UUID id, UUID headId) {
        scopes.run(by.scope(), () -> {
            var known = employers.get(by.scope(), id);
            var head = employers.get(by.scope(), headId).id();
            if (known.headId() != null && !known.headId().equals(head)) {
                throw new ChangedMeanwhile("employers.changed-by-someone-else");
            }
            employers.change(by, known.id(), known.version(), known.withHead(head));
        });
    }
}
