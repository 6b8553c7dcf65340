package org.goutong.founding;

import java.util.List;
import org.goutong.employers.Employer;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * How a founding begins: the form of organisation and the name of the union.
 *
 * @param employers the leading one first; several for a joint union or a federation
 */
record NewFoundingPage(List<Employer> employers, String form, String unionName, Problems problems) implements View {

    Employer leading() {
        return employers.getFirst();
    }

    /** What the union of an employer is usually called. */
    static String suggested(Employer employer) {
        return employer.name() + "工会委员会";
    }
}
