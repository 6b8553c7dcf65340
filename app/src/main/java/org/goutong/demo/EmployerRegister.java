package org.goutong.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.goutong.demo.DemoCity.Employer;

/** The described employers, and which spellings mean one of them only. */
final class EmployerRegister {

    private final List<Employer> employers;
    private final Map<String, FirmName> names;
    private final Map<String, Employer> byKey = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    EmployerRegister(List<Employer> employers, Map<String, FirmName> names) {
        this.employers = employers;
        this.names = names;
        for (var employer : employers) {
            byKey.put(employer.key(), employer);
            var name = names.get(employer.key());
            for (var plain : List.of(FirmName.plain(name.full()), name.core(), name.brief(), name.brand())) {
                var owner = owners.putIfAbsent(plain, employer.key());
                if (owner != null && !owner.equals(employer.key())) {
                    shared.add(plain);
                }
            }
        }
    }

    List<Employer> employers() {
        return employers;
    }

    Employer get(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    FirmName name(String key) {
        return Objects.requireNonNull(names.get(key), key);
    }

    /** Employers of a township that existed on that day and whose full name is theirs alone. */
    List<Employer> of(String townshipCode, LocalDate day) {
        return employers.stream()
                .filter(employer -> employer.townshipCode().equals(townshipCode))
                .filter(employer -> employer.registeredOn().isBefore(day))
                .filter(employer -> !shared.contains(FirmName.plain(employer.name())))
                .toList();
    }

    /** Whether a spelling could mean another employer than this one. */
    boolean couldMeanAnother(String spelling, String key) {
        var plain = FirmName.plain(spelling);
        return shared.contains(plain) || !owners.getOrDefault(plain, key).equals(key);
    }
}
