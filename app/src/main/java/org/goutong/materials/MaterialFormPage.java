package org.goutong.materials;

import java.util.List;
import java.util.Map;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.goutong.web.Words;

/** Putting a material into the library. */
record MaterialFormPage(MaterialForm form, Problems problems) implements View {

    static Map<String, String> languages() {
        return Options.of(
                List.of("zh", "en", "other"),
                language -> language,
                language -> Words.t("materials.language." + language));
    }
}
