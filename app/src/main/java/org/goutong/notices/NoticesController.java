package org.goutong.notices;

import java.time.Clock;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Page;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one's own notices. */
@Controller
@Needs(Right.READ)
class NoticesController {

    private final Notices notices;
    private final NoticeQueries queries;
    private final Clock clock;

    NoticesController(Notices notices, NoticeQueries queries, Clock clock) {
        this.notices = notices;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/notices")
    View list(Staff reader, @RequestParam(required = false) @Nullable String cursor) {
        var slice = Slice.of(null, cursor);
        var page = Page.of(
                queries.listOwn(reader.scope(), reader.id(), slice.afterId(), slice.fetch()),
                slice,
                row -> row.id().toString());
        return new NoticesPage(
                page.items(),
                queries.countUnread(reader.scope(), reader.id()),
                clock.instant(),
                page.next(),
                slice.after() == null,
                reader.may(Right.READ_TRAIL));
    }

    /** Opening a notice reads it. */
    @PostMapping("/notices/{id}/reading")
    ResponseEntity<Void> open(Staff reader, @PathVariable UUID id) {
        return Redirect.back(notices.read(reader, id), "/notices");
    }

    @PostMapping("/notices/readings")
    ResponseEntity<Void> readAll(Staff reader) {
        notices.readAll(reader);
        Flash.say("notices.all-read.done");
        return Redirect.to("/notices");
    }
}
