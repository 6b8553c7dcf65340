package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import org.goutong.employers.Employer;
import org.goutong.web.View;

/** The employers of a joint union or federation, and others that may join. */
record AdmitEmployerPage(Dossier dossier, String text, List<Employer> found, LocalDate today) implements View {

    boolean belongs(Employer employer) {
        return dossier.present().stream()
                .anyMatch(present -> present.employerId().equals(employer.id()));
    }
}
