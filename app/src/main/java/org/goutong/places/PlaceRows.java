package org.goutong.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.KeptRows;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Staff;
import org.goutong.web.Masked;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.springframework.stereotype.Component;

/** How the history of a place is read. */
@Component
class PlaceRows implements KeptRows {

    private static final List<String> COLUMNS = List.of(
            "name",
            "kind",
            "address",
            "org_code",
            "host_name",
            "host_phone",
            "employers",
            "employers_with_union",
            "employees",
            "members",
            "counted_on",
            "note");

    private final Places places;
    private final Organisations organisations;
    private final Clock clock;

    PlaceRows(Places places, Organisations organisations, Clock clock) {
        this.places = places;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "place";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String field(String column) {
        return Words.t("places.fact." + column);
    }

    @Override
    public String value(Staff reader, String column, String value) {
        return switch (column) {
            case "kind" -> PlaceKind.valueOf(value).word();
            case "org_code" ->
                organisations
                        .find(reader.scope(), value)
                        .map(Organisation::name)
                        .orElse(value);
            case "host_phone" -> Masked.phone(value);
            case "counted_on" -> Time.date(LocalDate.parse(value), Time.day(clock.instant()));
            default -> value;
        };
    }

    @Override
    public Head head(Staff reader, UUID id) {
        return new Head(places.get(reader.scope(), id).name(), "/places/" + id);
    }
}
