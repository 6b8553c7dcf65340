package org.goutong.demo;

import java.util.List;

/**
 * What somebody at an employer says at a visit, from {@code demo/visit_notes.csv}.
 *
 * @param concern the kind of concern that it tells of; empty for none
 * @param wish what they want to read; empty for nothing
 */
record VisitNote(String words, String concern, String wish) {

    static final List<VisitNote> ALL = WordLists.rows("demo/visit_notes.csv").stream()
            .map(row -> new VisitNote(row.getField("note"), row.getField("concern"), row.getField("wish")))
            .toList();
}
