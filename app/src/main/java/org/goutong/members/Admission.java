package org.goutong.members;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody who is being admitted.
 *
 * @param orgCode the union that admits
 * @param kind individually, or into the union of the employer
 * @param personKey keyed hash of who it is
 * @param phone encrypted
 * @param idNumber encrypted, null without a card
 * @param employerId null without an employer
 */
public record Admission(
        String orgCode,
        Kind kind,
        String name,
        byte[] personKey,
        String phone,
        @Nullable String idNumber,
        @Nullable UUID employerId,
        UUID applicationId) {

    /** How somebody belongs. */
    public enum Kind {
        /** 单体入会: no union at the employer, or no employer. */
        INDIVIDUAL,
        /** Into the union of the employer. */
        PRIMARY_UNION
    }
}
