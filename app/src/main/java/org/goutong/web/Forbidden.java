package org.goutong.web;

/** This person's role does not do that (403). */
public class Forbidden extends RuntimeException {

    public Forbidden() {
        super("forbidden");
    }
}
