package org.goutong.orgs;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a transaction may see. The first argument of every query; the database enforces it a second time. */
public sealed interface Scope {

    /** Everything at and below the unit of a person's posting; an administrator administers it and sees no business row. */
    record Person(UUID staff, String name, String orgCode, boolean administrator) implements Scope {}

    /** One stall, from its join code: its own public facts, and to leave a form there. */
    record Stall(String code) implements Scope {}

    /** One form at one stall: what a stall sees, and the row with the form's own submission key. */
    record Form(String code, UUID submissionKey) implements Scope {}

    /** The holder of one receipt. */
    record Receipt(String hash) implements Scope {
        public Receipt(byte[] hash) {
            this(HexFormat.of().formatHex(hash));
        }
    }

    /** The holder of a personal link, which was given to somebody without an account. */
    record Link(String hash) implements Scope {
        public Link(byte[] hash) {
            this(HexFormat.of().formatHex(hash));
        }
    }

    /** Whoever was let look into the case of another unit: that one case, for as long as the grant holds; changes nothing. */
    record Granted(UUID staff, String name, UUID grant) implements Scope {}

    /** One unit and what is below it, for listeners: from the event's {@code org_code}. */
    record Unit(String orgCode) implements Scope {}

    /**
     * A named job of the system, which sees everything.
     *
     * @param staff in whose name it changes something; null when nobody asked for it
     * @param name theirs; empty when nobody asked for it
     */
    record Job(Purpose purpose, @Nullable UUID staff, String name) implements Scope {
        public Job(Purpose purpose) {
            this(purpose, null, "");
        }

        public Job(Purpose purpose, Staff by) {
            this(purpose, by.id(), by.name());
        }
    }

    /** Why a job needs to see everything. */
    enum Purpose {
        /** Finds the account of somebody who is about to sign in. */
        SIGN_IN,
        /** Loads the union tree and prints the link for the first administrator. */
        FIRST_START,
        /** Opens the account that a one-time link belongs to. */
        ONE_TIME_LINK,
        /** Looks after accounts on the command line of the data folder's owner. */
        COMMAND_LINE,
        /** Notes signals of applications, in sets over all units. */
        SIGNALS,
        /** Weighs when a stall closes what employers may hear of their workers: all stalls of an employer count. */
        BANDS,
        /** Compares lists of employers that wait, whichever unit they belong to. */
        COMPARISONS,
        /** Keeps the register of employers in memory, and looks whether an employer is in use anywhere. */
        REGISTER,
        /** Makes one employer of two, or two of one again, with all that refers to them, whichever unit it belongs to. */
        MERGES,
        /** Looks who in the union above answers a request, moves members who agreed, wherever they joined, and ends old offers. */
        FOUNDINGS,
        /** Sends notices that wait, whichever unit they belong to. */
        NOTICES,
        /** Reminds owners of cases, in sets over all units. */
        CONTACT_CLOCK,
        /** Takes what a guest asks with the answer to an invitation to the unit that keeps the employer, whichever it is. */
        GUEST_QUESTIONS,
        /** Looks who in another unit answers a request to look into a case, and ends grants whose last day has passed. */
        CASE_ACCESS,
        /** Goes on with imports and their undoing, whichever unit they belong to; each acts in the name of a person. */
        IMPORTS,
        /** Replays the demo. */
        DEMO
    }
}
