package org.goutong.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a form, field by field, and what a template shows beside each field. */
public class Problems {

    private final List<FieldProblem> all = new ArrayList<>();

    /** No problems: what a form is shown with at first. */
    public static Problems none() {
        return new Problems();
    }

    public Problems add(FieldProblem problem) {
        all.add(problem);
        return this;
    }

    public Problems add(String field, String key, @Nullable Object... arguments) {
        return add(new FieldProblem(field, key, arguments));
    }

    /** Takes over what a form was refused for. */
    public Problems add(InvalidForm invalid) {
        all.addAll(invalid.problems());
        return this;
    }

    /** Notes that a text is missing when it is blank. */
    public Problems require(String field, @Nullable String value, String key) {
        return value == null || value.isBlank() ? add(field, key) : this;
    }

    /** Notes that a text has more characters than it may have. */
    public Problems limit(String field, String text, int most) {
        return text.codePointCount(0, text.length()) > most ? add(field, "web.text.too-long", most) : this;
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public List<FieldProblem> list() {
        return List.copyOf(all);
    }

    /** The first sentence for a field, or null when the field is in order. */
    public @Nullable String of(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::text)
                .findFirst()
                .orElse(null);
    }

    /** Throws {@link InvalidForm} when there is anything to mend. */
    public void refuse() {
        if (any()) {
            throw new InvalidForm(all);
        }
    }
}
