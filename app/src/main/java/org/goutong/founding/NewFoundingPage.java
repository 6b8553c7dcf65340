package org.goutong.founding;

import org.goutong.employers.Employer;
import org.goutong.web.Problems;
import org.goutong.web.View;

/** How a founding begins: the form of organisation and the name of the union. */
record NewFoundingPage(Employer employer, String form, String unionName, Problems problems) implements View {

    /** What the union of an employer is usually called. */
    static String suggested(Employer employer) {
        return employer.name() + "工会委员会";
    }
}
