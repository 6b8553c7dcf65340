package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import org.goutong.employers.Employer;
import org.goutong.web.View;

/**
 * The employers of a joint union or federation, and others that may join.
 *
 * @param text what was looked for; empty when nothing was
 * @param found what was found, or the neighbours that have agreed where nobody has looked yet
 */
record AdmitEmployerPage(Dossier dossier, String text, List<Employer> found, LocalDate today) implements View {

    boolean belongs(Employer employer) {
        return dossier.present().stream()
                .anyMatch(present -> present.employerId().equals(employer.id()));
    }
}
