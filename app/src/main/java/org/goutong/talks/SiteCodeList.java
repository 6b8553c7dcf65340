package org.goutong.talks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.web.PublicAddress;
import org.goutong.web.QrCode;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The join codes of a talk as its organisers see them.
 *
 * @param qrs by stall, of codes that are shown; empty while nobody has configured the public address
 */
record SiteCodeList(EmployerMeeting meeting, Sites sites, Map<UUID, QrCode> qrs, Instant now, boolean mayPlan) {

    static SiteCodeList of(EmployerMeeting meeting, Sites sites, PublicAddress address, Instant now, boolean mayPlan) {
        var qrs = new LinkedHashMap<UUID, QrCode>();
        if (address.known()) {
            sites.takingForms(now).forEach(code -> qrs.put(code.stallId(), QrCode.of(address.join(code.code()))));
        }
        return new SiteCodeList(meeting, sites, qrs, now, mayPlan);
    }

    String path() {
        return "/employer-meetings/" + meeting.id() + "/site-codes";
    }

    List<SiteCode> codes() {
        return sites.codes();
    }

    @Nullable
    QrCode qr(SiteCode code) {
        return qrs.get(code.stallId());
    }

    /** Whether all can be opened at once: the talk has begun, and stalls are still planned. */
    boolean startable() {
        return mayPlan && !meeting.opensAt().isAfter(now) && codes().stream().anyMatch(SiteCode::planned);
    }

    /** Whether all can be closed at once: the talk is over, so nothing else closes them. */
    boolean closable() {
        return mayPlan && meeting.over(now) && codes().stream().anyMatch(SiteCode::running);
    }

    boolean takesForms(SiteCode code) {
        return code.takesForms(now);
    }

    /** How a code stands and until when, in words. */
    String hours(SiteCode code) {
        if (code.running() && !code.takesForms(now)) {
            return Words.t("talks.code.past", Time.moment(code.countsUntil(), now));
        }
        return code.running() ? Time.span(code.opensAt(), code.closesAt(), now) : "";
    }
}
