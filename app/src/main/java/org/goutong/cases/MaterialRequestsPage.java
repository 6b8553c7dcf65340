package org.goutong.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var choices = new LinkedHashMap<String, String>();
        library.stream()
                .filter(one -> one.valid(today))
                .forEach(one -> choices.put(one.id().toString(), one.title() + "·" + one.languageName()));
        return choices;
    }
}
