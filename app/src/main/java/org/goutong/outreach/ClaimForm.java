package org.goutong.outreach;

import java.util.Arrays;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** A figure somebody said, as it was typed. */
record ClaimForm(String claimed, String wording, String number, String qualifier, String source) {

    ClaimForm(
            @Nullable String claimed,
            @Nullable String wording,
            @Nullable String number,
            @Nullable String qualifier,
            @Nullable String source) {
        this.claimed = Typed.line(claimed);
        this.wording = Typed.line(wording);
        this.number = Typed.line(number);
        this.qualifier = Typed.line(qualifier);
        this.source = Typed.line(source);
    }

    static ClaimForm empty() {
        return new ClaimForm(Claimed.APPLICATIONS.name(), "", "", Qualifier.NEARLY.name(), "");
    }

    Problems check() {
        var problems = Problems.none();
        if (Arrays.stream(Claimed.values()).noneMatch(one -> one.name().equals(claimed))) {
            problems.add("claimed", "outreach.claim.claimed.missing");
        }
        if (wording.isEmpty() || wording.length() > 100) {
            problems.add("wording", "outreach.claim.wording.missing");
        }
        if (!number.matches("[0-9]{1,9}")) {
            problems.add("number", "outreach.claim.number.unreadable");
        }
        if (Arrays.stream(Qualifier.values()).noneMatch(one -> one.name().equals(qualifier))) {
            problems.add("qualifier", "outreach.claim.qualifier.missing");
        }
        if (source.isEmpty() || source.length() > 100) {
            problems.add("source", "outreach.claim.source.missing");
        }
        return problems;
    }
}
