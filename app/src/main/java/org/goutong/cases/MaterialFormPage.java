package org.goutong.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.goutong.web.Words;

/** Putting a material into the library. */
record MaterialFormPage(MaterialForm form, Problems problems) implements View {

    static Map<String, String> languages() {
        var choices = new LinkedHashMap<String, String>();
        for (var language : new String[] {"zh", "en", "other"}) {
            choices.put(language, Words.t("cases.material.language." + language));
        }
        return choices;
    }
}
