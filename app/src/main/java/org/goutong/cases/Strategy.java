package org.goutong.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** 一策: what is to be done with an employer, until it expires. */
record Strategy(UUID id, String strategy, LocalDate decidedOn, LocalDate expiresOn, String byName, OffsetDateTime at) {

    boolean expired(LocalDate today) {
        return !expiresOn.isAfter(today);
    }
}
