package org.goutong.founding;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.orgs.Scope;
import org.goutong.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which employers can join a founding, and why others cannot. */
@Component
class FreeEmployers {

    private final FreeEmployerQueries queries;
    private final Employers employers;
    private final Dossiers dossiers;

    FreeEmployers(FreeEmployerQueries queries, Employers employers, Dossiers dossiers) {
        this.queries = queries;
        this.employers = employers;
        this.dossiers = dossiers;
    }

    /**
     * Those of some employers that cannot join a founding of a form. Whoever is in no other one and has no union can, except
     * that a federation consists of unions and takes those that have one and are in no federation.
     */
    Set<UUID> listBarred(Scope scope, UnionForm form, List<Employer> candidates) {
        var barred = queries.listTaken(
                scope,
                candidates.stream().map(Employer::id).toList(),
                candidates.stream()
                        .filter(employer -> unites(form, employer))
                        .map(Employer::id)
                        .toList());
        return candidates.stream()
                .filter(employer -> barred.contains(employer.id()) || objection(form, employer) != null)
                .map(Employer::id)
                .collect(Collectors.toSet());
    }

    /** Refuses to take an employer back that is not free any more. */
    void require(Scope scope, UnionForm form, FoundingEmployer employer) {
        require(scope, form, employers.get(scope, employer.employerId()));
    }

    /** Refuses to go on with an employer that is kept but has closed, or has a union, by now. */
    void requireWithoutUnion(Scope scope, UnionForm form, FoundingEmployer employer) {
        if (objection(form, employers.get(scope, employer.employerId())) instanceof Checklist.Missing objection) {
            Problems.none()
                    .add("employer", objection.key(), objection.arguments().toArray())
                    .refuse();
        }
    }

    /** Refuses an employer that cannot join a founding of a form. */
    void require(Scope scope, UnionForm form, Employer employer) {
        if (objection(scope, form, employer) instanceof Checklist.Missing objection) {
            Problems.none()
                    .add("employer", objection.key(), objection.arguments().toArray())
                    .refuse();
        }
    }

    private Checklist.@Nullable Missing objection(Scope scope, UnionForm form, Employer employer) {
        var own = objection(form, employer);
        return own != null
                ? own
                : queries.findInTheWay(scope, employer.id(), unites(form, employer))
                        .map(other -> inTheWay(employer, other.unionName()))
                        .orElseGet(() -> ownCommittee(scope, form, employer));
    }

    /** With enough members an employer has a committee of its own, which may join a federation; no other union replaces it. */
    private Checklist.@Nullable Missing ownCommittee(Scope scope, UnionForm form, Employer employer) {
        if (!form.severalEmployers() || unites(form, employer)) {
            return null;
        }
        var rule = new FormRule(queries.countMembers(scope, employer.id()), dossiers.today());
        return rule.allowed().contains(form)
                ? null
                : Checklist.Missing.of(
                        "founding.employer.own-committee",
                        "",
                        employer.name(),
                        rule.members(),
                        rule.rule().count(),
                        rule.rule().basis());
    }

    private static Checklist.Missing inTheWay(Employer employer, @Nullable String unionName) {
        return unionName == null
                ? Checklist.Missing.of("founding.employer.in-founding-elsewhere", "", employer.name())
                : Checklist.Missing.of("founding.employer.in-founding", "", employer.name(), unionName);
    }

    /** What an employer has against it whatever founding it is in. */
    private Checklist.@Nullable Missing objection(UnionForm form, Employer employer) {
        if (employer.closedOn() != null) {
            return Checklist.Missing.of("founding.employer.closed", "", employer.name());
        }
        return employer.hasUnion(dossiers.today()) && !unites(form, employer)
                ? Checklist.Missing.of("founding.employer.has-union", "", employer.name())
                : null;
    }

    private boolean unites(UnionForm form, Employer employer) {
        return form == UnionForm.FEDERATION && employer.hasUnion(dossiers.today());
    }
}
