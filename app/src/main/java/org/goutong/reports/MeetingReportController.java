package org.goutong.reports;

import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The report of one meeting, for people and for devices. */
@Controller
@Needs(Right.READ)
class MeetingReportController {

    private final MeetingReports reports;

    MeetingReportController(MeetingReports reports) {
        this.reports = reports;
    }

    @GetMapping("/meetings/{meetingId}/report")
    MeetingReportPage page(Staff reader, @PathVariable UUID meetingId) {
        return reports.page(reader, meetingId);
    }

    @GetMapping("/api/v1/meetings/{code}/report")
    @ResponseBody
    MeetingFigures figures(Staff reader, @PathVariable String code) {
        return reports.figures(reader, code);
    }
}
