package org.goutong.materials;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.goutong.orgs.Staff;
import org.springframework.context.ApplicationContext;

/** What is handed to employers. */
public final class GivenMaterials {

    private GivenMaterials() {}

    /** A text that begins as a PDF does. */
    public static NewMaterial law(String title) {
        return new NewMaterial(
                title,
                "en",
                "",
                "law.pdf",
                "%PDF-1.7 sample".getBytes(StandardCharsets.US_ASCII),
                LocalDate.of(2022, 1, 1),
                null,
                null);
    }

    /** Somebody takes a material out of the library. */
    public static void withdrawn(ApplicationContext context, Staff by, UUID id) {
        context.getBean(Materials.class).withdraw(by, id);
    }
}
