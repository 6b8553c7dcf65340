package org.goutong.employers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Facts that somebody has looked at and found right. */
@Controller
class ConfirmationsController {

    private final Employers employers;

    ConfirmationsController(Employers employers) {
        this.employers = employers;
    }

    @PostMapping("/employers/{id}/confirmation")
    @Needs(Right.SETTLE)
    Object confirm(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable List<String> fact) {
        employers.confirm(staff, id, version, new LinkedHashSet<>(fact == null ? List.of() : fact));
        Flash.say("employers.confirmed");
        return Redirect.to("/employers/{id}", id);
    }
}
