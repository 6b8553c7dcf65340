package org.goutong.employers;

import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Panels;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks an employer up in all areas before it is entered. */
@Controller
class LookUpController {

    private final LookUp lookUp;
    private final Panels panels;

    LookUpController(LookUp lookUp, Panels panels) {
        this.lookUp = lookUp;
        this.panels = panels;
    }

    @GetMapping(LookUpPage.PATH)
    @Needs(Right.SETTLE)
    View show(Staff staff, @RequestParam(defaultValue = "") String q) {
        var typed = Typed.line(q);
        var known = lookUp.find(staff, typed);
        var filter = LookUp.everywhere(staff, typed);
        return new LookUpPage(
                typed,
                filter.problem(),
                filter.correction(),
                known,
                panels.on("employer-look-up", known.stream().map(Known::id).toList()));
    }
}
