package org.goutong.founding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a founding, as it was typed.
 *
 * @param seen the state of the founding it was made from, as {@link Seen#text}
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 */
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
        String membersReason,
        String contactPhone,
        String superiorPhone,
        String registry,
        String dispatched,
        String seen,
        String take)
        implements RowForm<FactsForm> {

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
            @Nullable String membersReason,
            @Nullable String contactPhone,
            @Nullable String superiorPhone,
            @Nullable String registry,
            @Nullable String dispatched,
            @Nullable String seen,
            @Nullable String take) {
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
        this.contactPhone = Typed.line(contactPhone);
        this.superiorPhone = Typed.line(superiorPhone);
        this.registry = Typed.line(registry);
        this.dispatched = Typed.line(dispatched);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    static FactsForm of(Founding founding) {
        var form = new FactsForm(
                founding.form().name(),
                founding.unionName(),
                Objects.toString(founding.employees(), ""),
                Objects.toString(founding.women(), ""),
                Objects.toString(founding.members(), ""),
                Objects.toString(founding.womenMembers(), ""),
                founding.legalRepresentative(),
                founding.party(),
                founding.ownAccounts(),
                founding.membersReason(),
                founding.contactPhone(),
                founding.superiorPhone(),
                founding.registry(),
                Objects.toString(founding.dispatched(), ""),
                "",
                "");
        return form.madeFrom(founding.version());
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("form", form);
        columns.put("union_name", unionName);
        columns.put("employees", employees);
        columns.put("women", women);
        columns.put("members", members);
        columns.put("women_members", womenMembers);
        columns.put("legal_representative", legalRepresentative);
        columns.put("party", party);
        columns.put("own_accounts", String.valueOf(ownAccounts));
        columns.put("members_reason", membersReason);
        columns.put("contact_phone", contactPhone);
        columns.put("superior_phone", superiorPhone);
        columns.put("registry", registry);
        columns.put("dispatched", dispatched);
        return columns;
    }

    @Override
    public FactsForm with(Map<String, String> columns, Seen state) {
        return new FactsForm(
                columns.get("form"),
                columns.get("union_name"),
                columns.get("employees"),
                columns.get("women"),
                columns.get("members"),
                columns.get("women_members"),
                columns.get("legal_representative"),
                columns.get("party"),
                Boolean.valueOf(columns.get("own_accounts")),
                columns.get("members_reason"),
                columns.get("contact_phone"),
                columns.get("superior_phone"),
                columns.get("registry"),
                columns.get("dispatched"),
                state.text(),
                "");
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
        problems.limit("membersReason", membersReason, LONGEST);
        problems.limit("legalRepresentative", legalRepresentative, LONGEST);
        problems.limit("party", party, LONGEST);
        problems.limit("registry", registry, LONGEST);
        phone(problems, "contactPhone", contactPhone);
        phone(problems, "superiorPhone", superiorPhone);
        return problems;
    }

    private static void phone(Problems problems, String field, String typed) {
        if (!typed.isEmpty() && !typed.matches("[0-9 ()（）+转-]{5,30}")) {
            problems.add(field, "founding.phone.digits");
        }
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
            var column = field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            problems.add(field, "founding.count.unreadable", Words.t("founding.fact." + column));
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
                membersReason,
                contactPhone,
                superiorPhone,
                registry,
                dispatched.isEmpty() ? null : Boolean.valueOf(dispatched));
    }
}
