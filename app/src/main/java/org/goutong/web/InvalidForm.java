package org.goutong.web;

import java.util.List;

/** A submitted form whose fields have to be mended (422); carries one problem per field. */
public class InvalidForm extends RuntimeException {

    private final transient List<FieldProblem> problems;

    public InvalidForm(List<FieldProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** The problems in the order of the fields, never empty. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
