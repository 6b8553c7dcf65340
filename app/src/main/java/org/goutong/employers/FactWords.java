package org.goutong.employers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Staff;
import org.goutong.places.Place;
import org.goutong.places.Places;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** Facts of employers as they are read. */
record FactWords(Staff staff, UnitNames names, Places places, EmployerStore store, LocalDate today) {

    /** The name of a fact, from its column. */
    static String fact(String column) {
        return Words.t("employers.fact." + column);
    }

    /** What a column says, as text of the history; empty says that nobody knows. */
    String of(String column, String value) {
        return value.isEmpty()
                ? Words.t("employers.unknown")
                : switch (column) {
                    case "org_code" -> names.of(value);
                    case "place_id" ->
                        findPlace(UUID.fromString(value)).map(Place::name).orElse("…");
                    case "merged_into", "head_id" ->
                        store.find(staff.scope(), UUID.fromString(value))
                                .map(Employer::name)
                                .orElse("…");
                    case "industry" -> Industries.name(value);
                    case "floor" -> Floor.text(value);
                    case "union_founded_on", "registered_on", "closed_on", "moved_on" ->
                        Time.date(LocalDate.parse(value), today);
                    case "withdrawn_at" ->
                        Time.date(Time.day(OffsetDateTime.parse(value).toInstant()), today);
                    default -> value;
                };
    }

    /** The place of an employer may be another unit's: then the reader does not get to see it. */
    Optional<Place> findPlace(@Nullable UUID id) {
        try {
            return id == null ? Optional.empty() : Optional.of(places.get(staff.scope(), id));
        } catch (NotFound elsewhere) {
            return Optional.empty();
        }
    }
}
