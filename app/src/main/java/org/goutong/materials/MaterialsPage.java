package org.goutong.materials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.web.View;

/** The library of a unit and of those above it. */
record MaterialsPage(
        List<Material> rows,
        String text,
        MaterialStore.Promise promise,
        String orgCode,
        LocalDate today,
        boolean mayKeep)
        implements View {

    /** The languages of each material. */
    Map<UUID, List<Material>> families() {
        var families = new LinkedHashMap<UUID, List<Material>>();
        rows.forEach(one -> families.computeIfAbsent(one.familyId(), id -> new ArrayList<>())
                .add(one));
        return families;
    }

    /** Whether it is of the reader's own units. */
    boolean own(Material material) {
        return material.orgCode().startsWith(orgCode);
    }
}
