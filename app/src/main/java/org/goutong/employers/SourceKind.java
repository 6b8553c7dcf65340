package org.goutong.employers;

import org.goutong.web.Words;

/** How strong the list is from which a fact comes, the weakest first: a weaker one never overwrites a stronger one. */
public enum SourceKind {
    /** A park, an association, or the union itself. */
    OWN,
    /** The tax office. */
    TAX,
    /** The market registry. */
    REGISTRY;

    /** As the history keeps it. */
    public int rank() {
        return ordinal();
    }

    /** The word in the visitor’s language. */
    public String word() {
        return Words.t("employers.source." + name());
    }
}
