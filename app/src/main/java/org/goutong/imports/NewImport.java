package org.goutong.imports;

import java.util.UUID;
import org.goutong.employers.SourceKind;
import org.springframework.core.io.InputStreamSource;

/**
 * A list to be taken over.
 *
 * @param submissionKey made by the form, so that the same file sent twice is one
 * @param orgCode unit that gets what is new
 * @param title empty to call it like the file
 * @param source how strong it is: what comes from a stronger one is not overwritten
 * @param content XLSX or CSV
 */
public record NewImport(
        UUID submissionKey,
        String orgCode,
        ImportKind kind,
        String title,
        String fileName,
        SourceKind source,
        InputStreamSource content) {}
