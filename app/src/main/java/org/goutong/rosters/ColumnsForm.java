package org.goutong.rosters;

import java.util.EnumMap;
import java.util.HashMap;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** Which column says what, as it was chosen; each the number of a column or empty. */
record ColumnsForm(
        String name,
        String creditCode,
        String address,
        String building,
        String floor,
        String room,
        String phone,
        String employees) {

    ColumnsForm(
            @Nullable String name,
            @Nullable String creditCode,
            @Nullable String address,
            @Nullable String building,
            @Nullable String floor,
            @Nullable String room,
            @Nullable String phone,
            @Nullable String employees) {
        this.name = Typed.line(name);
        this.creditCode = Typed.line(creditCode);
        this.address = Typed.line(address);
        this.building = Typed.line(building);
        this.floor = Typed.line(floor);
        this.room = Typed.line(room);
        this.phone = Typed.line(phone);
        this.employees = Typed.line(employees);
    }

    Mapping mapping() {
        var columns = new EnumMap<Fact, Integer>(Fact.class);
        for (var fact : Fact.values()) {
            var chosen = chosen(fact);
            if (chosen.matches("[0-9]{1,4}")) {
                columns.put(fact, Integer.valueOf(chosen));
            }
        }
        return new Mapping(columns);
    }

    private String chosen(Fact fact) {
        return switch (fact) {
            case NAME -> name;
            case CREDIT_CODE -> creditCode;
            case ADDRESS -> address;
            case BUILDING -> building;
            case FLOOR -> floor;
            case ROOM -> room;
            case PHONE -> phone;
            case EMPLOYEES -> employees;
        };
    }

    Problems check() {
        var problems = Problems.none();
        if (mapping().of(Fact.NAME) == null) {
            problems.add(Fact.NAME.field(), "rosters.columns.name-missing");
        }
        var taken = new HashMap<Integer, Fact>();
        mapping().columns().forEach((fact, column) -> {
            var other = taken.put(column, fact);
            if (other != null) {
                problems.add(fact.field(), "rosters.columns.taken", other.word());
            }
        });
        return problems;
    }
}
