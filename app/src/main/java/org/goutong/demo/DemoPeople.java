package org.goutong.demo;

import java.util.List;
import org.goutong.demo.DemoCity.Person;
import org.goutong.demo.DemoCity.Role;

/** The staff who have an account in the demo. */
final class DemoPeople {

    private DemoPeople() {}

    static List<Person> all() {
        return WordLists.rows("demo/people.csv").stream()
                .map(row -> new Person(
                        row.getField("username"),
                        row.getField("name"),
                        Role.valueOf(row.getField("role")),
                        row.getField("unit"),
                        Boolean.parseBoolean(row.getField("one_click"))))
                .toList();
    }
}
