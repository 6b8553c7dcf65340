package org.goutong.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.employers.CalledEmployer;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.matching.EmployerName;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;

/** The employers of the register that rows call by code or name. */
final class Called {

    private final Map<String, Employer> byCode = new HashMap<>();
    private final Map<String, List<Employer>> byName;
    /** Normal forms of names: each takes a while, and is asked for again and again. */
    private final Map<String, String> normals = new HashMap<>();

    private Called(List<CalledEmployer> called) {
        for (var one : called) {
            if (!one.creditCode().isEmpty()) {
                byCode.put(one.creditCode(), one.employer());
            }
        }
        byName = called.stream()
                .collect(Collectors.groupingBy(
                        CalledEmployer::normalName, Collectors.mapping(CalledEmployer::employer, Collectors.toList())));
    }

    static Called of(Employers employers, Staff by, List<Entry> entries, Field code, Field name) {
        return new Called(employers.listCalled(
                by.scope(),
                entries.stream()
                        .filter(entry -> entry.has(code))
                        .map(entry -> entry.value(code))
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.has(name))
                        .map(entry -> entry.value(name))
                        .toList()));
    }

    /** A name as it is compared. */
    String normal(String name) {
        return normals.computeIfAbsent(name, typed -> EmployerName.of(typed).normal());
    }

    /** All that were found. */
    Stream<Employer> all() {
        return byName.values().stream().flatMap(List::stream);
    }

    @Nullable
    Employer byCode(String code) {
        return byCode.get(code);
    }

    /** The employers of a name, except those with another code: one name with two codes is two employers. */
    List<Employer> byName(String name, String code) {
        return byName.getOrDefault(normal(name), List.of()).stream()
                .distinct()
                .filter(employer -> code.isEmpty()
                        || employer.creditCode() == null
                        || employer.creditCode().equals(code))
                .toList();
    }
}
