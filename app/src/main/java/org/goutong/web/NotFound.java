package org.goutong.web;

/** Not there, or not this person's: both answer 404 so that nobody learns which. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found");
    }
}
