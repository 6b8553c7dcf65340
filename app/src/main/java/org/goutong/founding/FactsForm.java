package org.goutong.founding;

import java.util.Arrays;
import java.util.Objects;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** What is known of a founding, as it was typed. */
record FactsForm(
        String form,
        String unionName,
        String employees,
        String women,
        String members,
        String womenMembers,
        String legalRepresentative,
        String party,
        @Nullable Boolean ownAccounts,
        String membersReason) {

    private static final int MOST = 9_999_999;
    private static final int LONGEST = 60;

    FactsForm(
            @Nullable String form,
            @Nullable String unionName,
            @Nullable String employees,
            @Nullable String women,
            @Nullable String members,
            @Nullable String womenMembers,
            @Nullable String legalRepresentative,
            @Nullable String party,
            @Nullable Boolean ownAccounts,
            @Nullable String membersReason) {
        this.form = Typed.line(form);
        this.unionName = Typed.line(unionName);
        this.employees = Typed.line(employees);
        this.women = Typed.line(women);
        this.members = Typed.line(members);
        this.womenMembers = Typed.line(womenMembers);
        this.legalRepresentative = Typed.line(legalRepresentative);
        this.party = Typed.line(party);
        this.ownAccounts = Boolean.TRUE.equals(ownAccounts);
        this.membersReason = Typed.line(membersReason);
    }

    static FactsForm of(Founding founding) {
        return new FactsForm(
                founding.form().name(),
                founding.unionName(),
                Objects.toString(founding.employees(), ""),
                Objects.toString(founding.women(), ""),
                Objects.toString(founding.members(), ""),
                Objects.toString(founding.womenMembers(), ""),
                founding.legalRepresentative(),
                founding.party(),
                founding.ownAccounts(),
                founding.membersReason());
    }

    Problems check() {
        var problems = Problems.none();
        if (Arrays.stream(UnionForm.values()).noneMatch(one -> one.name().equals(form))) {
            problems.add("form", "founding.form.choose");
        }
        var all = count(problems, "employees", employees);
        var female = count(problems, "women", women);
        if (all != null && female != null && female > all) {
            problems.add("women", "constraint.process_women_within_employees");
        }
        var joined = count(problems, "members", members);
        var femaleJoined = count(problems, "womenMembers", womenMembers);
        if (joined != null && femaleJoined != null && femaleJoined > joined) {
            problems.add("womenMembers", "constraint.process_women_within_members");
        }
        if (all != null && joined != null && joined > all && membersReason.isEmpty()) {
            problems.add("membersReason", "founding.members.more-than-employees");
        }
        if (membersReason.length() > LONGEST) {
            problems.add("membersReason", "founding.text.long", LONGEST);
        }
        if (legalRepresentative.length() > LONGEST) {
            problems.add("legalRepresentative", "founding.text.long", LONGEST);
        }
        if (party.length() > LONGEST) {
            problems.add("party", "founding.text.long", LONGEST);
        }
        return problems;
    }

    /** Whether the reason for more members than employees is asked for. */
    boolean asksForReason() {
        var all = Typed.count(employees, MOST);
        var joined = Typed.count(members, MOST);
        return !membersReason.isEmpty() || all != null && joined != null && joined > all;
    }

    static @Nullable Integer count(Problems problems, String field, String typed) {
        var number = Typed.count(typed, MOST);
        if (number == null && !typed.isEmpty()) {
            problems.add(field, "founding.count.unreadable");
        }
        return number;
    }

    /** What it says, once {@link #check} has found nothing. */
    FoundingFacts facts() {
        return new FoundingFacts(
                UnionForm.valueOf(form),
                unionName,
                Typed.count(employees, MOST),
                Typed.count(women, MOST),
                Typed.count(members, MOST),
                Typed.count(womenMembers, MOST),
                legalRepresentative,
                party,
                Boolean.TRUE.equals(ownAccounts),
                membersReason);
    }
}
