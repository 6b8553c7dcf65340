package org.goutong.notices;

/** Why a notice was not sent, or nobody knows; named by the text {@code notices.reason.<reason>}. */
public enum Reason {
    /** Nothing carries this channel here. */
    CHANNEL_OFF,
    /** The other side could not be reached or was busy. */
    UNREACHABLE,
    /** The other side does not take messages for this address. */
    REFUSED,
    /** The address is none, or cannot be read. */
    NOT_AN_ADDRESS,
    /** The other side did not say whether it took the message. */
    UNANSWERED,
    /** The program ended while it was sending. */
    INTERRUPTED
}
