package org.goutong.materials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A material as it was typed and chosen. */
record MaterialForm(
        String title,
        String language,
        String source,
        String validFrom,
        String validTo,
        String variantOf,
        @Nullable MultipartFile file) {

    private static final int LONGEST = 200;

    MaterialForm(
            @Nullable String title,
            @Nullable String language,
            @Nullable String source,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String variantOf,
            @Nullable MultipartFile file) {
        this.title = Typed.line(title);
        this.language = Typed.line(language);
        this.source = Typed.line(source);
        this.validFrom = Typed.line(validFrom);
        this.validTo = Typed.line(validTo);
        this.variantOf = Typed.line(variantOf);
        this.file = file;
    }

    static MaterialForm empty(LocalDate today, String title, String variantOf) {
        return new MaterialForm(title, variantOf.isEmpty() ? "zh" : "en", "", today.toString(), "", variantOf, null);
    }

    /**
     * The material it describes.
     *
     * @throws org.goutong.web.InvalidForm when a day cannot be read
     */
    NewMaterial material() {
        var problems = Problems.none();
        var from = Typed.day(validFrom);
        var to = Typed.day(validTo);
        if (from == null) {
            problems.add("validFrom", "cases.day.unreadable");
        }
        if (to == null && !validTo.isEmpty()) {
            problems.add("validTo", "cases.day.unreadable");
        }
        problems.limit("title", title, LONGEST).limit("source", source, LONGEST).refuse();
        return new NewMaterial(
                title,
                language,
                source,
                file == null ? "" : Typed.line(file.getOriginalFilename()),
                bytes(),
                Objects.requireNonNull(from),
                to,
                Typed.id(variantOf));
    }

    private byte[] bytes() {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
