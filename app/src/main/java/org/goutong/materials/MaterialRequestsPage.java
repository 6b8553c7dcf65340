package org.goutong.materials;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.cases.Case;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.View;

/** What an employer asked for. */
record MaterialRequestsPage(
        Case kept,
        List<MaterialRequest> requests,
        List<Material> library,
        String wish,
        String language,
        String askedBy,
        LocalDate today,
        Problems problems)
        implements View {

    /** What is right today, by title and language. */
    Map<String, String> valid() {
        return Options.of(
                library.stream().filter(one -> one.valid(today)).toList(),
                one -> one.id().toString(),
                one -> one.title() + "·" + one.languageName());
    }
}
