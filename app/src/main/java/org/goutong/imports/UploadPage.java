package org.goutong.imports;

import java.util.List;
import java.util.Map;
import org.goutong.employers.SourceKind;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.View;

/** The form for a list to be taken over. */
record UploadPage(UploadForm form, Problems problems, Map<String, String> kinds, Map<String, String> units)
        implements View {

    Map<String, String> sources() {
        return Options.of(List.of(SourceKind.values()), SourceKind::name, SourceKind::word);
    }
}
