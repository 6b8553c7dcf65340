package org.goutong.audit;

import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Staff;

/** How people read the history of one kind of rows; the module whose rows they are says it. */
public interface KeptRows {

    /** What the history calls the kind, for example {@code place}. */
    String subject();

    /** The columns that people read, in the order of their form; what others were nobody reads. */
    List<String> columns();

    /** The name of a column, for example 职工. */
    String field(String column);

    /**
     * What a column said, in words.
     *
     * @param value as the history keeps it, never empty
     */
    String value(Staff reader, String column, String value);

    /**
     * What a column says to somebody who has the form of the row open and is asked whether to overwrite it.
     *
     * @param value never empty
     */
    default String disputed(Staff reader, String column, String value) {
        return value(reader, column, value);
    }

    /**
     * What a row is called, and the page it is read on.
     *
     * @throws org.goutong.web.NotFound when the reader may not see it
     */
    Head head(Staff reader, UUID id);

    /**
     * What a row is called.
     *
     * @param path of its page
     */
    record Head(String name, String path) {}
}
