package org.goutong.employers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.audit.Overwritten;
import org.goutong.web.Address;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Where the facts of an employer are written down.
 *
 * @param id the employer, null when it is a new one
 * @param heads employers that the typed head may mean, by identifier; empty when it is clear
 * @param typed the waiting spelling that means it, empty when there is none
 * @param levels units for which the decision about that spelling may hold
 * @param meant employers of any area that the name probably means already
 * @param overwritten what saving would overwrite, because somebody else has changed it meanwhile
 */
record EmployerFormPage(
        @Nullable UUID id,
        EmployerForm form,
        Problems problems,
        Map<String, String> units,
        Map<String, String> places,
        Map<String, String> heads,
        String typed,
        Map<String, String> levels,
        List<Known> meant,
        List<Overwritten> overwritten)
        implements View {

    String action() {
        return id == null ? "/employers" : "/employers/" + id;
    }

    /** Who keeps the employers that the name probably means, and who works on them. */
    String lookUp() {
        return Address.of(LookUpPage.PATH).with("q", form.name()).toString();
    }

    String back() {
        return id != null ? "/employers/" + id : typed.isEmpty() ? "/employers" : "/mentions/" + form.mention();
    }
}
