package org.goutong.talks;

import java.time.Instant;
import java.util.List;
import org.goutong.web.Time;
import org.goutong.web.View;

/**
 * Asks before the invitations of many employers are taken back.
 *
 * @param staying names of those who have answered or come
 */
record WithdrawalPage(EmployerMeeting meeting, WithdrawalStore.Batch batch, List<String> staying, Instant now)
        implements View {

    String at() {
        return Time.moment(batch.at(), now);
    }
}
