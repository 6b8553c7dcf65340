package org.goutong.orgs;

/** Somebody is signed in whose account is closed, or who has no posting today. */
class NoPosting extends RuntimeException {

    NoPosting() {
        super("no posting");
    }
}
