package org.goutong.founding;

import org.goutong.web.View;

/**
 * A letter on the screen and on paper, the same as its file.
 *
 * @param back where the reader comes from, and what that is called
 * @param file where it can be had for Word or WPS
 */
record LetterPage(String back, String backTo, String file, FoundingDocument document, Letter letter) implements View {}
