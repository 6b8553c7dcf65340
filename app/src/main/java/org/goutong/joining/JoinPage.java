package org.goutong.joining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goutong.outreach.Stall;
import org.goutong.web.Frame;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * The join form.
 *
 * @param keyReused whether the sender has to say if this is a correction or another person
 * @param ended whether the stall is over, so that the street takes the form
 */
record JoinPage(Stall stall, ApplicationForm form, Problems problems, boolean keyReused, boolean ended, Instant now)
        implements View {

    String when() {
        return Time.span(stall.opensAt(), stall.closesAt(), now);
    }

    /** The address of the form keeps language and type size, because there is no cookie. */
    String action() {
        return "/j/" + stall.code() + "/applications?lang=" + (Words.english() ? "en" : "zh")
                + (Frame.large() ? "&type=large" : "");
    }

    Map<String, String> idTypes() {
        return Options.of(List.of(IdDocumentType.values()), IdDocumentType::code, type -> Words.t(type.key()));
    }

    boolean wantsCard() {
        return !ApplicationForm.shown(form.idNumber()).isBlank()
                || problems.of("idNumber") != null
                || problems.of("cardConsent") != null;
    }

    boolean byProxy() {
        return !ApplicationForm.shown(form.proxyFor()).isBlank();
    }

    boolean chose(EmployerChoice choice) {
        return choice.name().equals(form.employerChoice());
    }

    boolean withoutEmployer() {
        return chose(EmployerChoice.NONE) || chose(EmployerChoice.PLATFORM) || chose(EmployerChoice.UNDISCLOSED);
    }
}
