package org.goutong.rosters;

import org.goutong.web.View;

/**
 * How far a comparison has come; asks again by itself until it has ended.
 *
 * @param path page of what is compared
 * @param done lines compared so far
 */
record ProgressPanel(String path, int done, int lines) implements View {}
