package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goutong.employers.Employer;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * The employers of a joint union or federation, and others that may join.
 *
 * @param text what was looked for; empty when nothing was
 * @param found what was found, or the neighbours that have agreed where nobody has looked yet
 * @param taken employers that cannot join, because they have a union or are in a founding
 * @param texted whether the members of an employer that joins are asked by text message here
 */
record AdmitEmployerPage(
        Dossier dossier,
        String text,
        List<Employer> found,
        Set<UUID> taken,
        Problems problems,
        boolean texted,
        LocalDate today)
        implements View {

    boolean belongs(Employer employer) {
        return dossier.present().stream()
                .anyMatch(present -> present.employerId().equals(employer.id()));
    }
}
