package org.goutong;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Sends a form of a page as a browser would, with a few fields changed. */
public final class FilledForm {

    private FilledForm() {}

    /** @param changes names and values in turn */
    public static MockHttpServletRequestBuilder of(Document page, String action, String... changes) {
        var form = (FormElement) page.select("form[action=" + action + "]").first();
        if (form == null) {
            throw new AssertionError(
                    "no form for " + action + " in: " + page.select("main").text());
        }
        Map<String, Set<String>> values = new LinkedHashMap<>();
        form.formData()
                .forEach(field -> values.computeIfAbsent(field.key(), name -> new LinkedHashSet<>())
                        .add(field.value()));
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], Set.of(changes[i + 1]));
        }
        var request = MockMvcRequestBuilders.post(action);
        values.forEach((name, given) -> request.param(name, given.toArray(String[]::new)));
        return request;
    }
}
