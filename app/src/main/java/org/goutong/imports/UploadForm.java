package org.goutong.imports;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.employers.SourceKind;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file and what it is.
 *
 * @param source name of a {@link SourceKind}
 * @param submissionKey made when the form was shown
 */
record UploadForm(
        String submissionKey,
        String kind,
        String orgCode,
        String title,
        String source,
        @Nullable MultipartFile file) {

    private static final int LONGEST_TITLE = 100;

    UploadForm(
            @Nullable String submissionKey,
            @Nullable String kind,
            @Nullable String orgCode,
            @Nullable String title,
            @Nullable String source,
            @Nullable MultipartFile file) {
        this.submissionKey = Typed.line(submissionKey);
        this.kind = Typed.line(kind);
        this.orgCode = Typed.line(orgCode);
        this.title = Typed.line(title);
        this.source = source == null ? SourceKind.OWN.name() : Typed.line(source);
        this.file = file;
    }

    static UploadForm blank(String kind, String orgCode) {
        return new UploadForm(UUID.randomUUID().toString(), kind, orgCode, "", null, null);
    }

    Problems check(Map<String, String> kinds, Map<String, String> units) {
        var problems = Problems.none();
        if (fileName().isEmpty()) {
            problems.add("file", "imports.file.missing");
        } else if (file != null && file.isEmpty()) {
            problems.add("file", "imports.file.empty");
        }
        if (!kinds.containsKey(kind)) {
            problems.add("kind", "imports.kind.choose");
        }
        if (!units.containsKey(orgCode)) {
            problems.add("orgCode", "imports.unit.choose");
        }
        if (Typed.oneOf(SourceKind.class, source) == null) {
            problems.add("source", "imports.source.choose");
        }
        problems.limit("title", title, LONGEST_TITLE);
        return problems;
    }

    /** The list; only after {@link #check} found nothing. */
    NewImport list() {
        var key = Typed.id(submissionKey);
        return new NewImport(
                key == null ? UUID.randomUUID() : key,
                orgCode,
                ImportKind.valueOf(kind),
                title,
                fileName(),
                SourceKind.valueOf(source),
                Objects.requireNonNull(file));
    }

    /** Some browsers send the whole path. */
    private String fileName() {
        var name = file == null ? "" : Typed.line(file.getOriginalFilename());
        var alone = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return alone.substring(Math.max(0, alone.length() - LONGEST_TITLE));
    }
}
