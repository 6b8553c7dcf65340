package org.goutong.employers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.audit.History;

/**
 * What parting two merged employers would come to.
 *
 * @param restored how many rows become again what they were
 * @param named by which names and spellings of the dissolved one rows have come since, which go back to it
 * @param later facts that somebody has changed since, which stay
 * @param told what people have linked since, the latest of each kind, which stays unless somebody chooses it
 */
record Parting(Merge merge, int restored, List<String> named, List<History.Later> later, List<References.Told> told) {

    /**
     * What people have linked before that, of one kind.
     *
     * @param text the key of what the kind is called, with a number
     * @param before the earliest one that is told
     */
    record Rest(String text, int rows, UUID before) {

        private static final String BETWEEN = " ";

        /** As a form sends it. */
        String value() {
            return text + BETWEEN + before;
        }

        /** Whether a form that says so means a row. */
        static boolean means(String value, References.Told told) {
            var between = value.indexOf(BETWEEN);
            return between >= 0
                    && value.substring(0, between).equals(told.text())
                    && told.id().toString().compareTo(value.substring(between + 1)) < 0;
        }
    }

    /** The kinds of which not all is told. */
    List<Rest> rests() {
        var kinds = told.stream()
                .collect(Collectors.groupingBy(References.Told::text, LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream()
                .filter(rows -> rows.size() < rows.getFirst().of())
                .map(rows -> new Rest(
                        rows.getFirst().text(),
                        rows.getFirst().of() - rows.size(),
                        rows.getLast().id()))
                .toList();
    }
}
