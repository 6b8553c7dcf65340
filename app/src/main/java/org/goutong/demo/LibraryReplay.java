package org.goutong.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.goutong.materials.Materials;
import org.goutong.materials.NewMaterial;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** What is handed to employers, from {@code demo/materials.csv}, each a page of Word. */
@Component
class LibraryReplay {

    private final Materials materials;

    LibraryReplay(Materials materials) {
        this.materials = materials;
    }

    /** Puts all of it into the library of a person's unit. */
    void run(Staff by, LocalDate from) {
        var added = new HashMap<String, UUID>();
        for (var row : WordLists.rows("demo/materials.csv")) {
            var title = row.getField("title");
            added.put(
                    title,
                    materials.add(
                            by,
                            new NewMaterial(
                                    title,
                                    row.getField("language"),
                                    "",
                                    title + ".docx",
                                    page(title, List.of(row.getField("text").split("\\|"))),
                                    from,
                                    null,
                                    added.get(row.getField("variant_of")))));
        }
    }

    private static byte[] page(String title, List<String> paragraphs) {
        try (var document = new XWPFDocument();
                var file = new ByteArrayOutputStream()) {
            var head = document.createParagraph().createRun();
            head.setBold(true);
            head.setFontSize(18);
            head.setText(title);
            paragraphs.forEach(text -> document.createParagraph().createRun().setText(text));
            document.write(file);
            return file.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
