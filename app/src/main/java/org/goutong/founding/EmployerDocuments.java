package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.materials.AskedMaterial;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * All papers about an employer in one place: those of its founding, those handed to it, and the materials it asked for.
 *
 * @param foundingId null when it founds no union
 * @param next the step that is next in its founding; null when there is none or all are over
 * @param runs whether its founding goes on; of one that rests or has ended nothing is handed out
 * @param caseId null when the reader's units keep no case of it
 * @param mayWrite whether the reader may open papers and note what is asked for
 */
record EmployerDocuments(
        @Nullable UUID foundingId,
        @Nullable FoundingStep next,
        boolean runs,
        @Nullable UUID caseId,
        List<AskedMaterial> asked,
        boolean mayWrite,
        LocalDate today)
        implements View {

    /** The papers of the step that is next. */
    List<FoundingDocument> ofStep() {
        return next == null ? List.of() : FoundingDocument.of(next);
    }

    /** The papers that the employer fills in or signs: it finds them on its own page. */
    static List<FoundingDocument> handed() {
        return FoundingDocument.ALL.stream()
                .filter(FoundingDocument::employerFills)
                .toList();
    }

    String paper(FoundingDocument document) {
        return "/foundings/" + foundingId + "/documents/" + document.code();
    }
}
