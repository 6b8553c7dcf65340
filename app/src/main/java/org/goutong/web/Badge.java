package org.goutong.web;

/** A number beside a menu entry, told by the module that knows it. */
public interface Badge {

    /** The menu entry, for example {@code applications}. */
    String menu();

    /** How many wait; 0 shows nothing. */
    int count();
}
