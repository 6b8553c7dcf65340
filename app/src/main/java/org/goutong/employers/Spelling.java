package org.goutong.employers;

import org.goutong.matching.EmployerName;
import org.goutong.matching.SocialCreditCode;

/**
 * What somebody typed where an employer is asked for.
 *
 * @param typed fit to be stored, at most 200 characters
 * @param normal the key under which equal spellings meet; empty only when nothing was typed
 * @param brand the key without region and organisation form
 * @param creditCode the social credit code, when the text is one; otherwise empty
 */
record Spelling(String typed, String normal, String brand, String creditCode) {

    static Spelling of(String typed) {
        var name = EmployerName.of(typed);
        var code = SocialCreditCode.parse(typed) instanceof SocialCreditCode.Valid valid
                ? valid.code().value()
                : "";
        // A text that names nobody (有限公司) still waits for a person, under itself.
        return new Spelling(name.typed(), name.normal().isEmpty() ? name.typed() : name.normal(), name.brand(), code);
    }

    /** The same of somebody who is still typing: whoever is on the way to 有限公司 has not yet typed another name. */
    Spelling begun() {
        var name = withoutHalfForm(normal);
        return new Spelling(typed, name, brand.isEmpty() ? name : withoutHalfForm(brand), creditCode);
    }

    private static String withoutHalfForm(String name) {
        return name.replaceFirst("(?<=..)(有|公|公司)$", "");
    }
}
