package org.goutong.orgs;

/** What somebody may do within their scope. */
public enum Right {
    /** See figures and masked records. */
    READ,
    /** See the trail of what was done and seen. */
    READ_TRAIL,
    /** Keep places, plan and run meetings, count. */
    PLAN,
    /** Check, admit and return applications. */
    REVIEW,
    /** See a person's number in full, with a reason. */
    REVEAL,
    /** Decide which employer was meant, keep the register. */
    SETTLE,
    /** Raise leads and tasks. */
    RAISE,
    /** Say by which numbers a unit and those below it work. */
    LEAD,
    /** Keep the union tree and its staff. */
    ADMINISTER,
    /** Do what every signed-in person may: sign out, change the own password. */
    BE_SIGNED_IN
}
