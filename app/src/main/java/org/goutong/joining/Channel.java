package org.goutong.joining;

/** Which way a form came. */
public enum Channel {
    /** The page behind the QR code. */
    PAGE,
    /** The JSON door for devices. */
    DEVICE
}
