package org.goutong.orgs;

import org.jspecify.annotations.Nullable;

/** A unit to be entered in the tree; parents come before children. */
public record NewOrganisation(
        String code,
        @Nullable String parentCode,
        Organisation.Kind kind,
        String name,
        @Nullable String nameEnglish,
        String unionName) {}
