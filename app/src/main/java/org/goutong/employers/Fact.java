package org.goutong.employers;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fact of which two records of one employer each know something, or one of them does. */
enum Fact {
    NAME("name", Employer::name),
    CREDIT_CODE("credit_code", Employer::creditCode),
    ORG_CODE("org_code", Employer::orgCode),
    PLACE("place_id", Employer::placeId),
    ADDRESS("address", Employer::address),
    FLOOR("floor", Employer::floor),
    EMPLOYEES("employees", Employer::employees),
    INDUSTRY("industry", Employer::industry),
    UNION("union_founded_on", Employer::unionFoundedOn),
    REGISTERED("registered_on", Employer::registeredOn),
    CLOSED("closed_on", Employer::closedOn),
    HEAD("head_id", Employer::headId);

    private final String column;
    private final Function<Employer, @Nullable Object> value;

    Fact(String column, Function<Employer, @Nullable Object> value) {
        this.column = column;
        this.value = value;
    }

    String column() {
        return column;
    }

    /** What a record says; empty when it says nothing. */
    String of(Employer employer) {
        return value.apply(employer) instanceof Object known ? known.toString() : "";
    }

    static Set<String> columns() {
        return all().stream().map(Fact::column).collect(Collectors.toSet());
    }

    static List<Fact> all() {
        return Arrays.asList(values());
    }

    /**
     * What one record says, and how good it is.
     *
     * @param text empty when it says nothing
     * @param confirmed whether a person said it, and no list
     * @param coded whether the record has a credit code, by which it was found in a register of the state
     */
    record Said(String text, boolean confirmed, boolean coded, OffsetDateTime at) {

        /** Something before nothing, confirmed before weaker, with a code before without, later before earlier. */
        private static final Comparator<Said> BETTER = Comparator.<Said, Boolean>comparing(
                        said -> !said.text().isEmpty())
                .thenComparing(Said::confirmed)
                .thenComparing(Said::coded)
                .thenComparing(Said::at);

        /** Whether this stays when nobody says otherwise; of equals the record that stays. */
        boolean outdoneBy(Said other) {
            return !text.equals(other.text) && BETTER.compare(this, other) < 0;
        }
    }
}
