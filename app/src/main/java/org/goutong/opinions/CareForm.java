package org.goutong.opinions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a question is about, who looks after it and until when, as it was typed.
 *
 * @param note for us alone; may be empty
 * @param seen the state of the question it was made from, as {@link Seen#text}
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 */
record CareForm(String kind, String owner, String due, String note, String seen, String take)
        implements RowForm<CareForm> {

    CareForm(
            @Nullable String kind,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String note,
            @Nullable String seen,
            @Nullable String take) {
        this.kind = Typed.line(kind);
        this.owner = Typed.line(owner);
        this.due = Typed.line(due);
        this.note = Typed.text(note);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    static CareForm of(Question question) {
        return new CareForm(
                        question.kind(),
                        Objects.toString(question.ownerId(), ""),
                        Objects.toString(question.dueOn(), ""),
                        question.note(),
                        "",
                        "")
                .madeFrom(question.version());
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("kind", kind);
        columns.put("owner_id", owner);
        columns.put("due_on", due);
        columns.put("note", note);
        return columns;
    }

    @Override
    public CareForm with(Map<String, String> columns, Seen state) {
        return new CareForm(
                columns.get("kind"),
                columns.get("owner_id"),
                columns.get("due_on"),
                columns.get("note"),
                state.text(),
                "");
    }
}
