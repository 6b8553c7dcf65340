package org.goutong.founding;

import java.util.List;
import java.util.UUID;
import org.goutong.cases.Cases;
import org.goutong.materials.AskedMaterial;
import org.goutong.materials.Materials;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.web.Panel;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hangs all papers about an employer on its page. */
@Component
@Order(21)
class EmployerDocumentsPanel implements Panel {

    private final FoundingQueries queries;
    private final Dossiers dossiers;
    private final Cases cases;
    private final Materials materials;
    private final CurrentStaff current;

    EmployerDocumentsPanel(
            FoundingQueries queries, Dossiers dossiers, Cases cases, Materials materials, CurrentStaff current) {
        this.queries = queries;
        this.dossiers = dossiers;
        this.cases = cases;
        this.materials = materials;
        this.current = current;
    }

    @Override
    public String page() {
        return "employer";
    }

    @Override
    public @Nullable View view(UUID subject) {
        var staff = current.find();
        if (staff == null || !staff.may(Right.READ)) {
            return null;
        }
        var founding = queries.findAt(staff.scope(), subject).orElse(null);
        var kept = cases.find(staff.scope(), subject).orElse(null);
        if (founding == null && kept == null) {
            return null;
        }
        var runs = founding != null && !founding.ended() && !founding.dissolved();
        var next = founding == null || !runs
                ? null
                : Checklist.of(dossiers.get(staff.scope(), founding.id()), dossiers.today())
                        .next()
                        .map(Checklist.Item::step)
                        .orElse(null);
        return new EmployerDocuments(
                founding == null ? null : founding.id(),
                next,
                runs,
                kept == null ? null : kept.id(),
                kept == null ? List.<AskedMaterial>of() : materials.listAsked(staff.scope(), kept.id()),
                staff.may(Right.RAISE),
                dossiers.today());
    }
}
