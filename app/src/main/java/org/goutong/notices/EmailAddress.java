package org.goutong.notices;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address, for example {@code he.chuan@example.org}. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    /**
     * Reads an address as people type it: full-width characters and blanks around it do no harm.
     *
     * <pre>
     * of(" he.chuan＠example．org ")   he.chuan@example.org
     * of("he.chuan@example")         nothing
     * </pre>
     */
    public static Optional<EmailAddress> of(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return SHAPE.matcher(plain).matches() ? Optional.of(new EmailAddress(plain)) : Optional.empty();
    }
}
