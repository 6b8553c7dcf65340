package org.goutong.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.audit.FieldValue;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.employers.Heads;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** Employers of the register. Two of one name with different codes stay apart. */
@Component
class EmployerDestination implements Destination {

    private final Employers employers;
    private final Heads heads;
    private final Confirmed confirmed;
    private final Whereabouts whereabouts;
    private final BarredFacts barred;

    EmployerDestination(
            Employers employers, Heads heads, Confirmed confirmed, Whereabouts whereabouts, BarredFacts barred) {
        this.employers = employers;
        this.heads = heads;
        this.confirmed = confirmed;
        this.whereabouts = whereabouts;
        this.barred = barred;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.EMPLOYERS;
    }

    @Override
    public void hold(Staff by) {
        employers.holdForList(by.scope());
    }

    @Override
    public List<Meaning> find(Staff by, Batch batch, List<Entry> entries) {
        var called = Called.of(employers, by, entries, Field.CREDIT_CODE, Field.NAME);
        var meant = entries.stream().map(entry -> choose(batch, called, entry)).toList();
        var ids = meant.stream()
                .filter(Choice.Of.class::isInstance)
                .map(choice -> ((Choice.Of) choice).employer().id())
                .collect(Collectors.toSet());
        var firm = firm(by, batch, ids);
        var located = located(by, batch, entries, meant);
        var meanings = new ArrayList<Meaning>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            var entry = located.get(i);
            meanings.add(
                    entry.has(Field.UNIT) && entry.value(Field.UNIT).isEmpty()
                            ? Meaning.failed(
                                    entries.get(i),
                                    Reason.UNIT_UNKNOWN,
                                    entries.get(i).value(Field.UNIT))
                            : meaning(by, called, entry, meant.get(i), firm));
        }
        return meanings;
    }

    /** The same rows with the code of their unit, empty where they mean none, and the identifier of their place. */
    private List<Entry> located(Staff by, Batch batch, List<Entry> entries, List<Choice> meant) {
        var known = entries.stream().anyMatch(entry -> entry.has(Field.UNIT))
                ? whereabouts.units(by)
                : Map.<String, String>of();
        var located = new ArrayList<Entry>(entries.size());
        var units = new ArrayList<String>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var written = entry.value(Field.UNIT);
            var unit = written.isEmpty() ? batch.orgCode() : Whereabouts.unit(known, written);
            if (meant.get(i) instanceof Choice.Of(var employer)) {
                if (!written.isEmpty() && !unit.isEmpty() && !unit.equals(employer.orgCode())) {
                    entry = entry.without(Field.UNIT, Reason.STAYS_IN_ITS_UNIT, Field.UNIT.detail() + " " + written);
                }
                units.add(employer.orgCode());
            } else {
                units.add(unit);
            }
            located.add(entry.has(Field.UNIT) ? entry.with(Field.UNIT, unit) : entry);
        }
        return whereabouts.placed(by, located, units);
    }

    /**
     * What a list may not change.
     *
     * @param byHand fields that a person changed last or found right
     * @param entered employers that a person entered by hand
     * @param stronger fields that come from a stronger list
     */
    private record Firm(Map<UUID, Set<Field>> byHand, Set<UUID> entered, Map<UUID, Set<Field>> stronger) {}

    private Firm firm(Staff by, Batch batch, Set<UUID> ids) {
        var byHand = confirmed.list(by, kind(), ids);
        for (var found : employers.listConfirmations(by.scope(), ids)) {
            confirmed.add(byHand, kind(), found.employerId(), found.fact());
        }
        return new Firm(
                byHand,
                employers.listEnteredByHand(by.scope(), ids),
                confirmed.stronger(by, kind(), ids, batch.source().rank(), employers.listSourceRanks(by.scope(), ids)));
    }

    /** Which employer a row means, if any. */
    private sealed interface Choice {

        record Of(Employer employer) implements Choice {}

        record New() implements Choice {}

        record None(Reason reason, String detail) implements Choice {}
    }

    private static Choice choose(Batch batch, Called called, Entry entry) {
        var code = entry.value(Field.CREDIT_CODE);
        if (batch.matchKey() == MatchKey.CREDIT_CODE && code.isEmpty()) {
            return new Choice.None(Reason.KEY_MISSING, Field.CREDIT_CODE.detail());
        }
        var coded = called.byCode(code);
        if (coded != null && batch.matchKey() != MatchKey.NAME) {
            return new Choice.Of(coded);
        }
        if (batch.matchKey() == MatchKey.CREDIT_CODE) {
            return new Choice.New();
        }
        var named = called.byName(entry.value(Field.NAME), code);
        if (named.size() > 1) {
            return new Choice.None(Reason.AMBIGUOUS, entry.value(Field.NAME));
        }
        return named.isEmpty() ? new Choice.New() : new Choice.Of(named.getFirst());
    }

    private static Meaning meaning(Staff by, Called called, Entry entry, Choice choice, Firm firm) {
        var coded = called.byCode(entry.value(Field.CREDIT_CODE));
        var name = called.normal(entry.value(Field.NAME));
        return switch (choice) {
            case Choice.None(var reason, var detail) -> Meaning.failed(entry, reason, detail);
            case Choice.New() when coded != null -> Meaning.failed(entry, Reason.CODE_TAKEN, coded.name());
            case Choice.New() -> new Meaning(entry, null, null, "", claims(entry, name), looks(entry, name));
            case Choice.Of(var employer)
            when !by.covers(employer.orgCode()) -> Meaning.failed(entry, Reason.OTHER_UNIT, employer.name());
            case Choice.Of(var employer)
            when coded != null && !coded.id().equals(employer.id()) ->
                Meaning.failed(entry, Reason.CODE_TAKEN, coded.name());
            case Choice.Of(var employer) ->
                new Meaning(entry, known(employer, firm), null, "", claims(entry, name), looks(entry, name));
        };
    }

    private static Known known(Employer employer, Firm firm) {
        var values = new EnumMap<Field, String>(Field.class);
        Known.put(values, Field.NAME, employer.name());
        Known.put(values, Field.CREDIT_CODE, employer.creditCode());
        Known.put(values, Field.ADDRESS, employer.address());
        Known.put(values, Field.FLOOR, employer.floor());
        Known.put(values, Field.PLACE, employer.placeId());
        Known.put(values, Field.EMPLOYEES, employer.employees());
        Known.put(values, Field.INDUSTRY, employer.industry());
        Known.put(values, Field.HEAD, employer.headId());
        Known.put(values, Field.UNION_FOUNDED_ON, employer.unionFoundedOn());
        Known.put(values, Field.REGISTERED_ON, employer.registeredOn());
        Known.put(values, Field.CLOSED_ON, employer.closedOn());
        var sure = EnumSet.noneOf(Field.class);
        sure.addAll(firm.byHand().getOrDefault(employer.id(), Set.of()));
        if (firm.entered().contains(employer.id())) {
            sure.addAll(values.keySet());
        }
        return new Known(employer.id(), values, sure, firm.stronger().getOrDefault(employer.id(), Set.of()));
    }

    private static Set<String> claims(Entry entry, String name) {
        var code = entry.value(Field.CREDIT_CODE);
        return code.isEmpty() ? Set.of("name " + name, "name alone " + name) : Set.of("code " + code, "name " + name);
    }

    /** A row without a code means the same as an earlier one of its name; one with a code, unless the earlier has another. */
    private static Set<String> looks(Entry entry, String name) {
        var code = entry.value(Field.CREDIT_CODE);
        return code.isEmpty() ? Set.of("name " + name) : Set.of("code " + code, "name alone " + name);
    }

    @Override
    public Links links(Staff by, Batch batch, List<Meaning> meanings, Map<String, Integer> claimed, boolean judged) {
        if (batch.mapping().of(Field.HEAD) == null) {
            return Links.NONE;
        }
        var naming = meanings.stream()
                .map(Meaning::entry)
                .filter(entry -> entry.has(Field.HEAD))
                .toList();
        var called = Called.of(employers, by, naming, Field.HEAD, Field.HEAD);
        var all = Stream.concat(
                        called.all().map(Employer::id),
                        meanings.stream()
                                .map(Meaning::known)
                                .filter(Objects::nonNull)
                                .map(Known::id))
                .collect(Collectors.toSet());
        return new HeadLinks(called, new HeadChains(heads.listAbove(by.scope(), all)), claimed, judged);
    }

    @Override
    public Map<FieldValue, Barred> barred(Staff by, Collection<FieldValue> back) {
        return barred.list(by, back);
    }

    @Override
    public List<Created> create(Staff by, Batch batch, List<Entry> entries) {
        return employers
                .registerAll(
                        by.scope(),
                        entries.stream().map(entry -> employer(batch, entry)).toList(),
                        batch.title(),
                        batch.source())
                .stream()
                .map(id -> new Created(id, null))
                .toList();
    }

    private static NewEmployer employer(Batch batch, Entry entry) {
        return new NewEmployer(
                entry.has(Field.UNIT) ? entry.value(Field.UNIT) : batch.orgCode(),
                entry.value(Field.NAME),
                entry.values().get(Field.CREDIT_CODE),
                entry.read(Field.PLACE, UUID::fromString),
                entry.value(Field.ADDRESS),
                entry.value(Field.FLOOR),
                entry.read(Field.EMPLOYEES, Integer::valueOf),
                entry.values().get(Field.INDUSTRY),
                entry.read(Field.UNION_FOUNDED_ON, LocalDate::parse),
                entry.read(Field.REGISTERED_ON, LocalDate::parse),
                null,
                entry.read(Field.CLOSED_ON, LocalDate::parse),
                entry.read(Field.HEAD, HeadLinks::registered));
    }

    @Override
    public void set(Staff by, Collection<FieldValue> values) {
        employers.setFacts(by, values);
    }

    @Override
    public Map<UUID, Subject> describe(Staff by, Collection<UUID> ids) {
        var subjects = new HashMap<UUID, Subject>();
        employers
                .listNames(by.scope(), ids)
                .forEach((id, name) -> subjects.put(id, new Subject(name, "/employers/" + id)));
        return subjects;
    }

    @Override
    public Set<UUID> listInUse(Staff by, Collection<UUID> ids, Collection<UUID> released) {
        return employers.listInUse(ids, released);
    }

    @Override
    public Map<UUID, String> describeUses(Staff by, Collection<UUID> ids) {
        return Destination.inWords(employers.listInUse(ids, Set.of()), employers.listUses(by.scope(), ids));
    }

    @Override
    public Map<UUID, Map<String, Found>> listFoundRight(Staff by, Collection<UUID> ids) {
        var right = new HashMap<UUID, Map<String, Found>>();
        for (var found : employers.listConfirmations(by.scope(), ids)) {
            right.computeIfAbsent(found.employerId(), id -> new HashMap<>())
                    .put(found.fact(), new Found(found.value(), found.byName(), found.confirmedAt()));
        }
        return right;
    }

    @Override
    public void restore(Staff by, Collection<FieldValue> values) {
        employers.restoreFacts(by, values);
    }

    @Override
    public Map<UUID, Kept.Reason> takeBack(Staff by, Batch batch, Collection<Created> created) {
        var kept = new HashMap<UUID, Kept.Reason>();
        Collection<UUID> left = Created.ids(created);
        while (!left.isEmpty()) {
            var withdrawal = employers.withdrawAll(by, left);
            withdrawal.edited().forEach(id -> kept.put(id, Kept.Reason.CHANGED));
            if (withdrawal.withdrawn().isEmpty()) {
                withdrawal.used().forEach(id -> kept.put(id, Kept.Reason.USED));
                return kept;
            }
            // Those above others of the list are free only when these are gone.
            left = withdrawal.used();
        }
        return kept;
    }
}
