package org.goutong.joining;

/** What somebody says of their work: an employer, or one of three answers that are as good. */
public enum EmployerChoice {
    EMPLOYER,
    /** No employer at present. */
    NONE,
    /** Works through a platform. */
    PLATFORM,
    /** Would rather not say. */
    UNDISCLOSED
}
