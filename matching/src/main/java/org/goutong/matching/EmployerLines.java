package org.goutong.matching;

/** Lines that name employers, numbered from 0. */
public interface EmployerLines {

    int size();

    /** The line as it was given. */
    EmployerLine line(int row);

    /** What a line is called. */
    String id(int row);
}
