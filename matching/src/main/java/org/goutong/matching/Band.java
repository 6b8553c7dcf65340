package org.goutong.matching;

/** How sure a link is. */
public enum Band {
    /** Confidence of at least 0.9: taken without a person. */
    SURE,
    /** Likely enough to be shown, for a person to confirm. */
    CONFIRM;

    /** The least confidence of {@link #SURE}. */
    public static final double SURE_FROM = 0.9;

    /** The least confidence of a link. */
    public static final double CONFIRM_FROM = 0.5;

    static Band of(double confidence) {
        return confidence >= SURE_FROM ? SURE : CONFIRM;
    }
}
