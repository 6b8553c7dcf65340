package org.goutong.orgs;

import java.util.UUID;
import org.goutong.web.Words;

/**
 * A signed-in person at one posting; controllers take it as an argument.
 *
 * @param name for example 何川
 * @param orgCode unit of the posting
 * @param unionName name of that unit, for example 南法信地区总工会
 */
public record Staff(UUID id, String username, String name, String orgCode, String unionName, Role role) {

    /** What this person may see. */
    public Scope scope() {
        return new Scope.Person(id, name, orgCode, role == Role.ADMINISTRATOR);
    }

    /** Organisers of a unit right below the city lead it themselves, as there is no district that would. */
    public boolean may(Right right) {
        return role.may(right)
                || right == Right.LEAD
                        && role.may(Right.PLAN)
                        && OrgCode.district(orgCode).equals(orgCode);
    }

    /** Whether a unit lies in this person's scope. */
    public boolean covers(String code) {
        return OrgCode.covers(orgCode, code);
    }

    /** The role in the visitor's language. */
    public String roleName() {
        return Words.t("orgs.role." + role.name());
    }
}
