package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;

/**
 * Whether the women of an employer have a committee of their own or one member on the union's: the stricter of two bases
 * decides, the women employed and the women who are members; the first counts only where the area has such a rule.
 *
 * @param employees women employed
 * @param members women among the members
 * @param orgCode the unit of the founding, whose area's rules count
 * @param day whose rules count
 */
record WomenRule(int employees, int members, String orgCode, LocalDate day) {

    /** The rules by which a committee is required; empty when one women's member is enough. */
    List<Parameter> requiredBy() {
        return Stream.concat(
                        reached("women.committee-from-employees", employees),
                        reached("women.committee-from-members", members))
                .toList();
    }

    private Stream<Parameter> reached(String key, int women) {
        return LegalParameters.onOrOldest(day, key, orgCode).filter(rule -> women >= rule.count()).stream();
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
