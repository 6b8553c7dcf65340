package org.goutong.cases;

import java.time.LocalDate;

/** 一策: what is to be done with an employer, until it expires. */
record Strategy(String strategy, LocalDate decidedOn, LocalDate expiresOn, String byName) {

    boolean expired(LocalDate today) {
        return !expiresOn.isAfter(today);
    }
}
