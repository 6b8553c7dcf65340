package org.goutong.employers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Where the facts of an employer are written down.
 *
 * @param id the employer, null when it is a new one
 * @param typed the waiting spelling that means it, empty when there is none
 * @param levels units for which the decision about that spelling may hold
 * @param sameName employers written the same way
 */
record EmployerFormPage(
        @Nullable UUID id,
        EmployerForm form,
        Problems problems,
        Map<String, String> units,
        Map<String, String> places,
        String typed,
        Map<String, String> levels,
        List<EmployerRow> sameName,
        UnitNames names)
        implements View {

    String action() {
        return id == null ? "/employers" : "/employers/" + id;
    }

    String back() {
        return id != null ? "/employers/" + id : typed.isEmpty() ? "/employers" : "/mentions/" + form.mention();
    }
}
