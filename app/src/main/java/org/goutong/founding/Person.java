package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in a role of a founding.
 *
 * @param office what a candidate stands for, null in the other roles
 * @param post department and job, as letters say it
 * @param declaredOn day on which a candidate declared what may stand against them
 * @param bars what they declared
 * @param namesakeBecause why they are not the one in charge of the employer who has the same name; empty otherwise
 * @param outside whether the union above recommended them for chair from outside: 《企业工会主席产生办法（试行）》第十二条
 * @param onRoll whether somebody of this name is on the roll with a vote
 * @param writtenIn whether nobody nominated them and voters wrote them on their ballots
 */
record Person(
        UUID id,
        Role role,
        @Nullable Office office,
        String name,
        String post,
        boolean member,
        @Nullable LocalDate declaredOn,
        List<Bar> bars,
        String namesakeBecause,
        boolean outside,
        boolean onRoll,
        boolean writtenIn) {

    /** What somebody does in a founding. */
    enum Role {
        LEADER,
        PREPARER,
        CANDIDATE,
        SCRUTINEER,
        TELLER;

        boolean prepares() {
            return this == LEADER || this == PREPARER;
        }

        /** In the visitor's language. */
        String word() {
            return Words.t("founding.role." + name());
        }
    }

    /** Whether they have to be on the roll and are not. */
    boolean missesRoll() {
        return !onRoll && !outside;
    }

    boolean candidate() {
        return role == Role.CANDIDATE;
    }
}
