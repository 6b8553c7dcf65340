package org.goutong.cases;

import org.goutong.web.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A unit set one of its numbers.
 *
 * @param rule for example APPLICANTS
 * @param amount null when it took its number back
 */
public record UnitRuleSet(
        String orgCode, String rule, @Nullable Integer amount, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation";
    }

    @Override
    public String subjectId() {
        return orgCode;
    }

    @Override
    public String detail() {
        return amount == null ? rule : rule + " " + amount;
    }
}
