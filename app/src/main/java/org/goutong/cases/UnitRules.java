package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.goutong.cases.UnitRuleStore.Own;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Numbers that districts, and other units right below the city, set for themselves and each unit below: of the unit and those
 * above it the nearest that has one decides.
 */
@Component
class UnitRules {

    private final UnitRuleStore store;
    private final Organisations organisations;
    private final Scopes scopes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitRules(
            UnitRuleStore store,
            Organisations organisations,
            Scopes scopes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.scopes = scopes;
        this.events = events;
        this.clock = clock;
    }

    /** All rules as they count for a unit on a day, in their order. */
    List<RuleInForce> list(Scope scope, String orgCode, LocalDate day) {
        return List.copyOf(
                inForce(orgCode, store.listAbove(scope, orgCode, day), day).values());
    }

    private static Map<UnitRule, RuleInForce> inForce(String orgCode, List<Own> set, LocalDate day) {
        var rules = new EnumMap<UnitRule, RuleInForce>(UnitRule.class);
        Arrays.stream(UnitRule.values())
                .forEach(rule -> rules.put(
                        rule,
                        new RuleInForce(
                                rule, rule.usual(day), rule.parameter(day).validFrom(), null, "")));
        set.stream()
                .filter(own -> own.amount() != null && orgCode.startsWith(own.orgCode()))
                .sorted(Comparator.comparingInt(own -> own.orgCode().length()))
                .forEach(own -> rules.put(
                        own.rule(),
                        new RuleInForce(
                                own.rule(),
                                Objects.requireNonNull(own.amount()),
                                own.validFrom(),
                                own.orgCode(),
                                own.byName())));
        return rules;
    }

    /** From when on an employer is ripe for a talk, for a unit on a day. */
    ProposalRules proposals(Scope scope, String orgCode, LocalDate day) {
        var rules = inForce(orgCode, store.listAbove(scope, orgCode, day), day);
        var latest = latestOwn(rules, List.of(UnitRule.APPLICANTS, UnitRule.SHARE, UnitRule.LEAST));
        var usual = ProposalRules.on(day);
        return latest == null
                ? usual
                : usual.with(
                        amount(rules, UnitRule.APPLICANTS),
                        amount(rules, UnitRule.SHARE),
                        amount(rules, UnitRule.LEAST),
                        latest.since(),
                        basis(scope, latest));
    }

    /** When a case goes back, for a unit on a day. */
    PoolRules pool(Scope scope, String orgCode, LocalDate day) {
        var rules = inForce(orgCode, store.listAbove(scope, orgCode, day), day);
        var latest = latestOwn(
                rules,
                Arrays.stream(UnitRule.values())
                        .filter(rule -> rule.compareTo(UnitRule.LEAST) > 0)
                        .toList());
        var pool = pool(rules, day);
        return latest == null ? pool : pool.with(latest.since(), basis(scope, latest));
    }

    /** The same for all units that have set something, by their codes, and under no code for all others. */
    Map<String, PoolRules> pools(Scope scope, LocalDate day) {
        var set = store.list(scope, day);
        var pools = new TreeMap<String, PoolRules>();
        pools.put("", PoolRules.on(day));
        set.stream().map(Own::orgCode).distinct().forEach(unit -> pools.put(unit, pool(inForce(unit, set, day), day)));
        return pools;
    }

    private static PoolRules pool(Map<UnitRule, RuleInForce> rules, LocalDate day) {
        return PoolRules.on(day, (stage, part) -> amount(rules, UnitRule.of(stage, part)));
    }

    private static int amount(Map<UnitRule, RuleInForce> rules, UnitRule rule) {
        return Objects.requireNonNull(rules.get(rule)).amount();
    }

    /** What a unit has set last of some rules; null where all are the default of the house. */
    private static @Nullable RuleInForce latestOwn(Map<UnitRule, RuleInForce> rules, List<UnitRule> some) {
        return some.stream()
                .map(rules::get)
                .filter(Objects::nonNull)
                .filter(rule -> rule.unit() != null)
                .max(Comparator.comparing(RuleInForce::since))
                .orElse(null);
    }

    private String basis(Scope scope, RuleInForce latest) {
        return Words.t("cases.unit-rule.basis", organisations.unionName(scope, Objects.requireNonNull(latest.unit())));
    }

    /** The state of a unit's own number of a rule, for a form; empty when it has never been set. */
    String version(Scope scope, String orgCode, UnitRule rule) {
        return store.listAbove(scope, orgCode, today()).stream()
                .filter(own -> own.orgCode().equals(orgCode) && own.rule() == rule)
                .map(Own::version)
                .findFirst()
                .orElse("");
    }

    /**
     * Sets a number of a unit from today on.
     *
     * @param orgCode the person's own unit or one below it
     * @param amount persons, percent or days; null to take the number of the unit back, so that the unit above decides
     * @param seen the state of the number that the person saw
     * @throws ChangedMeanwhile when somebody has set it since
     * @throws org.goutong.web.InvalidForm when it is out of bounds
     */
    void set(Staff by, String orgCode, UnitRule rule, @Nullable Integer amount, String seen) {
        if (amount != null && (amount < rule.least() || amount > rule.most())) {
            Problems.none()
                    .add("amount", "cases.unit-rule.bounds", rule.least(), rule.most())
                    .refuse();
        }
        scopes.run(by.scope(), () -> {
            if (!version(by.scope(), orgCode, rule).equals(seen)
                    || !store.set(by, orgCode, rule, amount, today(), seen)) {
                throw new ChangedMeanwhile("cases.unit-rule.changed");
            }
            events.publishEvent(new UnitRuleSet(orgCode, rule.name(), amount, by.name()));
        });
    }

    LocalDate today() {
        return Time.day(clock.instant());
    }
}
