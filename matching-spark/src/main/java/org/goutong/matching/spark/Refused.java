package org.goutong.matching.spark;

/** The job cannot be done as asked; the message says what to do. */
final class Refused extends RuntimeException {

    Refused(String message) {
        super(message);
    }
}
