package org.goutong.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invents applicants' names; no name is given twice. */
final class PersonNames {

    /** A name and the sex the identity number has to show. */
    record PersonName(String name, boolean female) {}

    private static final int EVERY_NTH_IS_RARE = 41;

    private final List<String> surnames = new ArrayList<>();
    private final List<String> female = new ArrayList<>();
    private final List<String> male = new ArrayList<>();
    private final Deque<String> rare = new ArrayDeque<>(WordLists.lines("demo/whole_names.txt"));
    private final Deque<String> foreign = new ArrayDeque<>(WordLists.lines("demo/foreign_names.txt"));
    private final Set<String> used = new HashSet<>();
    private final Dice dice;
    private int given;

    PersonNames() {
        this(Dice.named("person names"));
    }

    PersonNames(Dice dice) {
        this.dice = dice;
        for (var row : WordLists.rows("demo/surnames.csv")) {
            for (var times = Integer.parseInt(row.getField("weight")); times > 0; times--) {
                surnames.add(row.getField("surname"));
            }
        }
        for (var row : WordLists.rows("demo/given_names.csv")) {
            var characters = WordLists.split(row.getField("characters"));
            if (!row.getField("sort").equals("MALE")) {
                female.addAll(characters);
            }
            if (!row.getField("sort").equals("FEMALE")) {
                male.addAll(characters);
            }
        }
        WordLists.rows("demo/people.csv").forEach(row -> used.add(row.getField("name")));
    }

    PersonName next() {
        if (++given % EVERY_NTH_IS_RARE == 0 && !rare.isEmpty()) {
            return new PersonName(rare.remove(), given % 2 == 0);
        }
        while (true) {
            var isFemale = dice.percent(48);
            var characters = isFemale ? female : male;
            var name = dice.pick(surnames) + dice.pick(characters) + (dice.percent(84) ? dice.pick(characters) : "");
            if (used.add(name)) {
                return new PersonName(name, isFemale);
            }
        }
    }

    /** A name in Latin letters; there are few. */
    PersonName nextForeign() {
        return new PersonName(foreign.remove(), given % 2 == 0);
    }
}
