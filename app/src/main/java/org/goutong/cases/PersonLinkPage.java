package org.goutong.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.goutong.leads.Band;
import org.goutong.web.Problems;
import org.goutong.web.QrCode;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The personal link of somebody at an employer: until when it holds, when it was used, and itself right after it was made.
 *
 * @param link null when there never was one
 * @param address the whole address, or null when it is not the reader's to see any more
 * @param band what the employer hears of its willing workers, null for nothing
 * @param mail whether mail goes out here
 */
record PersonLinkPage(
        Case kept,
        Person person,
        @Nullable PersonLink link,
        @Nullable String address,
        @Nullable QrCode qr,
        @Nullable Band band,
        PersonLinkForm form,
        Problems problems,
        boolean mail,
        Instant now)
        implements View {

    String path() {
        return "/cases/" + kept.id() + "/people/" + person.id();
    }

    boolean holds() {
        return link != null && link.holds(now);
    }

    String at(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : Time.moment(moment.toInstant(), now);
    }

    static Map<String, String> languages() {
        return Map.of("zh", "中文", "en", "English");
    }
}
