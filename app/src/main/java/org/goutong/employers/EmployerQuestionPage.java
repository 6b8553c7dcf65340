package org.goutong.employers;

import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * What somebody asks the unit of an employer.
 *
 * @param union who will be asked
 */
record EmployerQuestionPage(Employer employer, String union, String question, Problems problems) implements View {}
