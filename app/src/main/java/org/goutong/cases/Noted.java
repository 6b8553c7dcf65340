package org.goutong.cases;

import org.goutong.employers.Reference;

/**
 * Rows of a module above that are noted at a case, as their {@code case_id} and {@code org_code} say; each such module says it of
 * its own, as a bean. They go wherever the case goes, and neither it nor a person they name is removed with a list.
 *
 * @param table for example {@code opinions.question}
 * @param subject what the history calls a row of it
 * @param person column that names one of the people of the case; empty when none does
 */
public record Noted(String table, String subject, String person) {

    /** How they move when employers become one. */
    public Reference reference() {
        return at(table, subject);
    }

    static Reference at(String table, String subject) {
        return Reference.within(table, "case_id", subject, of(":kept", "id"), of(":gone", "id"))
                .also("org_code", of(":gone", "org_code"));
    }

    private static String of(String employer, String column) {
        return "(select c.%s from cases.case c where c.employer_id = %s and c.state <> 'MERGED')"
                .formatted(column, employer);
    }
}
