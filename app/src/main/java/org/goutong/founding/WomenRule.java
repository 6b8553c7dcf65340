package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;

/**
 * Whether the women of an employer have a committee of their own or one member on the union's: the stricter of two bases
 * decides, the women employed and the women who are members.
 *
 * @param employees women employed
 * @param members women among the members
 * @param day whose rules count
 */
record WomenRule(int employees, int members, LocalDate day) {

    /** The rules by which a committee is required; empty when one women's member is enough. */
    List<Parameter> requiredBy() {
        var byEmployees = LegalParameters.onOrOldest(day, "women.committee-from-employees");
        var byMembers = LegalParameters.onOrOldest(day, "women.committee-from-members");
        return Stream.concat(
                        employees >= byEmployees.count() ? Stream.of(byEmployees) : Stream.empty(),
                        members >= byMembers.count() ? Stream.of(byMembers) : Stream.empty())
                .toList();
    }

    boolean committee() {
        return !requiredBy().isEmpty();
    }

    /** Whether other numbers ask for the same: a committee, one member, or neither. */
    boolean sameSeats(WomenRule other) {
        return committee() == other.committee() && oneMember() == other.oneMember();
    }

    /** Whether one woman speaks for the others on the union's committee. */
    boolean oneMember() {
        return !committee() && members > 0;
    }
}
