package org.goutong.founding;

import org.jspecify.annotations.Nullable;

/** What is said of a founding before anything is elected; fields as in {@link Founding}. */
public record FoundingFacts(
        UnionForm form,
        String unionName,
        @Nullable Integer employees,
        @Nullable Integer women,
        @Nullable Integer members,
        @Nullable Integer womenMembers,
        String legalRepresentative,
        String party,
        boolean ownAccounts,
        String membersReason,
        String contactPhone,
        String superiorPhone,
        String registry,
        @Nullable Boolean dispatched) {}
