package org.goutong.rosters;

import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * How far the work on a list has come; asks again by itself until it has ended.
 *
 * @param path page of the list, or pair of lists
 * @param text how far in words
 */
record ProgressPanel(String path, int done, int all, String text) implements View {

    static ProgressPanel comparing(String path, int done, int lines) {
        return new ProgressPanel(path, done, lines, Words.t("rosters.progress", done, lines));
    }

    static ProgressPanel settling(String path, int done, int employers) {
        return new ProgressPanel(path, done, employers, Words.t("rosters.progress.settling", done, employers));
    }
}
