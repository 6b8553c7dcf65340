package org.goutong.web;

/** Somebody else has changed what a form was made from: a page can show what saving would overwrite. */
public final class ChangedMeanwhile extends Refused {

    /** @param key message key of the reason, for whoever shows nothing more */
    public ChangedMeanwhile(String key) {
        super(key);
    }
}
