package org.goutong.opinions;

import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at an employer said, as it was typed by one of us.
 *
 * @param key so that one sent twice is one
 * @param speaker identifier of one of the people of the case; empty for somebody else, named by {@code who}
 * @param source how it came; not asked where a talk is given
 * @param on day on which it was said
 */
record OpinionForm(
        String key,
        String wording,
        String kind,
        String speaker,
        String who,
        String source,
        String on,
        String owner,
        String due,
        String note) {

    OpinionForm(
            @Nullable String key,
            @Nullable String wording,
            @Nullable String kind,
            @Nullable String speaker,
            @Nullable String who,
            @Nullable String source,
            @Nullable String on,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String note) {
        this.key = Typed.line(key);
        this.wording = Typed.text(wording);
        this.kind = Typed.line(kind);
        this.speaker = Typed.line(speaker);
        this.who = Typed.line(who);
        this.source = Typed.line(source);
        this.on = Typed.line(on);
        this.owner = Typed.line(owner);
        this.due = Typed.line(due);
        this.note = Typed.text(note);
    }
}
