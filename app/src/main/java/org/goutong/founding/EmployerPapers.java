package org.goutong.founding;

import static org.goutong.founding.KnownFacts.day;

import java.time.LocalDate;
import java.util.Optional;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The papers that an employer fills in or signs itself, written for the one employer of a personal link. They say what the
 * register has of it and what the union has told it; who prepares, and how many have joined, stays a line to write on.
 */
@Component
class EmployerPapers {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Dossiers dossiers;

    EmployerPapers(Scopes scopes, JdbcClient jdbc, Dossiers dossiers) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    /**
     * What a paper says of an employer and its union.
     *
     * @param orgCode the unit that founds
     * @param legalRepresentative empty where several employers found one together
     * @param preparedOn when its preparatory group was approved, null before
     */
    private record Known(
            String orgCode,
            String unionName,
            String superiorName,
            UnionForm form,
            String employerName,
            String creditCode,
            String address,
            @Nullable Integer employees,
            @Nullable LocalDate registeredOn,
            String legalRepresentative,
            @Nullable LocalDate preparedOn,
            @Nullable LocalDate foundedOn) {}

    /** The paper of a code, or 404 when it is none that the employer fills in. */
    static FoundingDocument document(String code) {
        var document = FoundingLetters.document(code);
        if (!document.employerFills()) {
            throw new NotFound();
        }
        return document;
    }

    /** Writes one; empty when the link opens nothing, or its employer founds no union. */
    Optional<Letter> write(Scope link, FoundingDocument document) {
        return scopes.in(link, () -> jdbc.sql("""
                        select org_code, union_name, superior_name, form, employer_name, credit_code, address, employees, registered_on,
                               legal_representative, prepared_on, founded_on
                        from founding.linked_papers()
                        """).query(Known.class).optional())
                .map(known -> LetterText.write(document.code(), facts(known)));
    }

    private LetterFacts facts(Known known) {
        var facts = new LetterFacts()
                .with("union", known.unionName())
                .with("prep", known.unionName() + "筹备组")
                .with("superior", known.superiorName())
                // Before the union stands its form would tell how many have joined.
                .with("form", known.foundedOn() == null ? "" : KnownFacts.form(known.form()))
                .with("employer", known.employerName())
                .with("credit-code", known.creditCode())
                .with("address", known.address())
                .with("employees", known.employees() == null ? "" : known.employees())
                .with("registered-on", day(known.registeredOn()))
                .with("legal-representative", known.legalRepresentative())
                .with("prep-reply-date", day(known.preparedOn()))
                .with("founding-reply-date", day(known.foundedOn()));
        KnownFacts.funds(facts, known.orgCode(), dossiers.today());
        return facts;
    }
}
