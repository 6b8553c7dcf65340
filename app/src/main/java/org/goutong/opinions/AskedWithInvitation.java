package org.goutong.opinions;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.View;

/** What somebody asked with the answer to an invitation, and the answers that were released to them. */
record AskedWithInvitation(List<GuestQuestionStore.Answered> questions, LocalDate today) implements View {}
