package org.goutong.employers;

import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Address;
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

/** What hangs below a head, and a head that was proposed. */
@Controller
class HeadsController {

    private final Employers employers;
    private final Heads heads;
    private final HeadQueries queries;
    private final Organisations organisations;

    HeadsController(Employers employers, Heads heads, HeadQueries queries, Organisations organisations) {
        this.employers = employers;
        this.heads = heads;
        this.queries = queries;
        this.organisations = organisations;
    }

    @GetMapping("/employers/{id}/branches")
    @Needs(Right.READ)
    View branches(Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        var head = employers.get(staff.scope(), id);
        var slice = Slice.of(null, cursor);
        var after = EmployersController.Position.of(slice);
        var page = Page.of(
                queries.list(staff.scope(), head.id(), null, after, slice.fetch()),
                slice,
                row -> row.orgCode() + "|" + row.id());
        var next = page.next();
        return new BranchesPage(
                head,
                page.items(),
                queries.count(staff.scope(), head.id(), null),
                new UnitNames(organisations, staff),
                next == null
                        ? null
                        : Address.of("/employers/" + head.id() + "/branches")
                                .with("cursor", next)
                                .toString(),
                slice.after() == null);
    }

    @PostMapping("/employers/{id}/head")
    @Needs(Right.SETTLE)
    ResponseEntity<Void> note(Staff staff, @PathVariable UUID id, @RequestParam UUID headId) {
        heads.note(staff, id, headId);
        Flash.say("employers.head.noted", employers.get(staff.scope(), headId).name());
        return Redirect.to("/employers/{id}", id);
    }
}
