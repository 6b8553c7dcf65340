package org.goutong.imports;

/** What rows of a set have to do with each other, told row by row in their order. */
interface Links {

    Links NONE = new Links() {};

    /** What a row means when what it says of other records is found, too. */
    default Meaning link(Meaning meaning) {
        return meaning;
    }

    /** Hears what is to become of a row. */
    default void note(Finding finding) {}
}
