package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.View;

/** A letter on the screen and on paper, the same as its file. */
record LetterPage(UUID founding, FoundingDocument document, Letter letter) implements View {

    /** Where it can be had as a file for Word or WPS. */
    String file() {
        return "/foundings/" + founding + "/documents/" + document.code() + ".docx";
    }
}
