package org.goutong.founding;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goutong.cases.Level;

/**
 * Somebody in charge of an employer, as we know it from what is said of the founding and from the people of its case.
 *
 * @param bar what it is that keeps them from an office
 * @param post for example 总经理; empty where the bar says it all
 */
record Principal(String name, Bar bar, String post) {

    /** The legal representatives as typed, and those who decide or work for the personnel department. */
    static List<Principal> of(String legalRepresentatives, Collection<org.goutong.cases.Principal> known) {
        return Stream.concat(
                        Arrays.stream(legalRepresentatives.split("[、，,;；/]"))
                                .filter(name -> !name.isBlank())
                                .map(name -> new Principal(name.strip(), Bar.LEGAL_REPRESENTATIVE, "")),
                        known.stream()
                                .flatMap(
                                        one -> bar(one.level())
                                                .map(bar -> new Principal(one.name(), bar, one.position()))
                                                .stream()))
                .toList();
    }

    private static Optional<Bar> bar(Level level) {
        return switch (level) {
            case EXECUTIVE -> Optional.of(Bar.EXECUTIVE);
            case HR -> Optional.of(Bar.HEAD_OF_PERSONNEL);
            case HANDLER, PARTY, OTHER -> Optional.empty();
        };
    }

    /** Whether somebody has this name, blanks left out. */
    boolean named(String other) {
        return name.replaceAll("\\s", "").equals(other.replaceAll("\\s", ""));
    }

    /** What they are, in the visitor's language. */
    String word() {
        return post.isEmpty() ? bar.word() : post;
    }
}
