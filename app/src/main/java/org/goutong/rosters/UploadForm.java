package org.goutong.rosters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file and what it is.
 *
 * @param submissionKey made when the form was shown
 */
record UploadForm(
        String submissionKey,
        String kind,
        String orgCode,
        String placeId,
        String title,
        @Nullable MultipartFile file) {

    private static final int LONGEST_TITLE = 100;

    UploadForm(
            @Nullable String submissionKey,
            @Nullable String kind,
            @Nullable String orgCode,
            @Nullable String placeId,
            @Nullable String title,
            @Nullable MultipartFile file) {
        this.submissionKey = Typed.line(submissionKey);
        this.kind = Typed.line(kind);
        this.orgCode = Typed.line(orgCode);
        this.placeId = Typed.line(placeId);
        this.title = Typed.line(title);
        this.file = file;
    }

    static UploadForm blank(String orgCode, @Nullable UUID place) {
        return new UploadForm(
                UUID.randomUUID().toString(), "", orgCode, place == null ? "" : place.toString(), "", null);
    }

    Problems check(Map<String, String> units, Map<String, String> places) {
        var problems = Problems.none();
        if (fileName().isEmpty()) {
            problems.add("file", "rosters.file.missing");
        } else if (file != null && file.isEmpty()) {
            problems.add("file", "rosters.file.empty");
        }
        if (!RosterKind.choices().containsKey(kind)) {
            problems.add("kind", "rosters.kind.choose");
        }
        if (!units.containsKey(orgCode)) {
            problems.add("orgCode", "rosters.unit.choose");
        }
        if (!placeId.isEmpty() && !places.containsKey(placeId)) {
            problems.add("placeId", "rosters.place.choose");
        }
        problems.limit("title", title, LONGEST_TITLE);
        return problems;
    }

    /** The list; only after {@link #check} found nothing. */
    NewRoster roster() {
        return new NewRoster(
                key(),
                orgCode,
                RosterKind.valueOf(kind),
                title,
                placeId.isEmpty() ? null : UUID.fromString(placeId),
                fileName(),
                content());
    }

    private UUID key() {
        try {
            return UUID.fromString(submissionKey);
        } catch (IllegalArgumentException unreadable) {
            return UUID.randomUUID();
        }
    }

    /** Some browsers send the whole path. */
    private String fileName() {
        var name = file == null ? "" : Typed.line(file.getOriginalFilename());
        var alone = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return alone.substring(Math.max(0, alone.length() - LONGEST_TITLE));
    }

    private byte[] content() {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
