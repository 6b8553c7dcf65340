package org.goutong.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Staff;
import org.goutong.places.Place;
import org.goutong.places.Places;
import org.springframework.stereotype.Component;

/** Reads in which unit and at which place a row of a list is: by names as people write them, and never guessed. */
@Component
class Whereabouts {

    private final Organisations organisations;
    private final Places places;

    Whereabouts(Organisations organisations, Places places) {
        this.organisations = organisations;
        this.places = places;
    }

    /** The codes of the units within somebody’s reach, by each way to write them; those that mean several are left out. */
    Map<String, String> units(Staff by) {
        var meant = new HashMap<String, Set<String>>();
        organisations.find(by.scope(), by.orgCode()).ifPresent(unit -> note(meant, unit));
        organisations.listTownships(by.scope(), by.orgCode()).forEach(unit -> note(meant, unit));
        return meant.entrySet().stream()
                .filter(written -> written.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        written -> written.getValue().iterator().next()));
    }

    private static void note(Map<String, Set<String>> meant, Organisation unit) {
        for (var written : List.of(unit.code(), unit.name(), unit.unionName(), key(unit.name()))) {
            meant.computeIfAbsent(written, any -> new LinkedHashSet<>()).add(unit.code());
        }
    }

    /** {@code 南法信地区}, {@code 南法信地区办事处} and {@code 南法信} are one. */
    private static String key(String name) {
        return name.replaceFirst("(总工会|工会)$", "")
                .replaceFirst("(办事处|人民政府)$", "")
                .replaceFirst("(?<=..)(街道|地区|镇|乡)$", "");
    }

    /** The code of the unit that a text means, empty when it means none within reach, or several. */
    static String unit(Map<String, String> units, String written) {
        return units.getOrDefault(written, units.getOrDefault(key(written), ""));
    }

    /**
     * The same rows with the identifier of the place that each names; one that its unit does not have is left out, and the
     * row says so.
     *
     * @param units the unit of each row
     */
    List<Entry> placed(Staff by, List<Entry> entries, List<String> units) {
        var named = new HashMap<String, Set<String>>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).has(Field.PLACE)) {
                named.computeIfAbsent(units.get(i), unit -> new LinkedHashSet<>())
                        .add(entries.get(i).value(Field.PLACE));
            }
        }
        var found = new HashMap<String, Map<String, UUID>>();
        named.forEach((unit, names) -> found.put(
                unit,
                places.listCalled(by.scope(), unit, names).stream()
                        .collect(Collectors.toMap(Place::name, Place::id, (one, other) -> one))));
        var placed = new ArrayList<Entry>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var name = entry.value(Field.PLACE);
            var id = found.getOrDefault(units.get(i), Map.of()).get(name);
            placed.add(
                    name.isEmpty()
                            ? entry
                            : id == null
                                    ? entry.without(
                                            Field.PLACE, Reason.PLACE_UNKNOWN, Field.PLACE.detail() + " " + name)
                                    : entry.with(Field.PLACE, id.toString()));
        }
        return placed;
    }
}
