package org.goutong.notices;

import org.goutong.orgs.CurrentStaff;
import org.goutong.web.Badge;
import org.springframework.stereotype.Component;

/** How many notices the reader has not looked at. */
@Component
class NoticesBadge implements Badge {

    private final CurrentStaff current;
    private final NoticeQueries notices;

    NoticesBadge(CurrentStaff current, NoticeQueries notices) {
        this.current = current;
        this.notices = notices;
    }

    @Override
    public String menu() {
        return "notices";
    }

    @Override
    public int count() {
        var staff = current.find();
        return staff == null || !staff.role().organiser() ? 0 : notices.countUnread(staff.scope(), staff.id());
    }
}
