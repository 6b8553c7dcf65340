package org.goutong.employers;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.KeptRows;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/** How the history of an employer is read. */
@Component
class EmployerRows implements KeptRows {

    /** Without what merging and parting sets: the page tells those itself. */
    private static final List<String> COLUMNS = List.of(
            "name",
            "credit_code",
            "credit_code_note",
            "org_code",
            "place_id",
            "address",
            "floor",
            "employees",
            "industry",
            "union_founded_on",
            "registered_on",
            "closed_on",
            "head_id");

    private final EmployerStore store;
    private final Places places;
    private final Organisations organisations;
    private final Clock clock;

    EmployerRows(EmployerStore store, Places places, Organisations organisations, Clock clock) {
        this.store = store;
        this.places = places;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "employer";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String field(String column) {
        return FactWords.fact(column);
    }

    @Override
    public String value(Staff reader, String column, String value) {
        var names = new UnitNames(organisations, reader);
        return new FactWords(reader, names, places, store, Time.day(clock.instant())).of(column, value);
    }

    @Override
    public Head head(Staff reader, UUID id) {
        return new Head(
                store.find(reader.scope(), id).orElseThrow(NotFound::new).name(), "/employers/" + id);
    }
}
