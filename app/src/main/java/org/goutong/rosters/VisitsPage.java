package org.goutong.rosters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * The list that goes along on visits: every employer once, house by house and floor by floor. It says nothing of
 * applicants: it may be seen at the employer.
 *
 * @param total employers in all; the page shows the first of them
 */
record VisitsPage(List<Roster> rosters, List<VisitRow> rows, int total) implements View {

    /** Employers of one building, in the order of their floors. */
    record Building(String name, List<Storey> storeys) {

        int size() {
            return storeys.stream().mapToInt(storey -> storey.rows().size()).sum();
        }
    }

    /** Employers of one floor. */
    record Storey(String name, List<VisitRow> rows) {}

    List<Building> buildings() {
        var buildings = new ArrayList<Building>();
        for (var row : rows) {
            var name = row.building().isEmpty() ? Words.t("rosters.visits.elsewhere") : row.building();
            if (buildings.isEmpty() || !buildings.getLast().name().equals(name)) {
                buildings.add(new Building(name, new ArrayList<>()));
            }
            var storeys = buildings.getLast().storeys();
            if (storeys.isEmpty() || !storeys.getLast().name().equals(row.floor())) {
                storeys.add(new Storey(row.floor(), new ArrayList<>()));
            }
            storeys.getLast().rows().add(row);
        }
        return buildings;
    }

    String title() {
        return rosters.stream().map(Roster::title).collect(Collectors.joining(Words.t("rosters.visits.and")));
    }

    String workbookPath() {
        return rosters.stream()
                .map(roster -> "roster=" + roster.id())
                .collect(Collectors.joining("&", "/rosters/visits.xlsx?", ""));
    }
}
