package org.goutong.orgs;

/** Hierarchical codes of the union tree, for example {@code 110113008} under {@code 110113} under {@code 11}. */
public final class OrgCode {

    private OrgCode() {}

    /** The first code behind everything below a unit, for example {@code 110113009} for {@code 110113008}. */
    public static String end(String code) {
        var last = code.length() - 1;
        return code.substring(0, last) + (char) (code.charAt(last) + 1);
    }

    /** Whether a unit is another one or stands above it. */
    public static boolean covers(String above, String code) {
        return code.startsWith(above);
    }

    /** The township-level unit of a code, for example {@code 110113008} for {@code 110113008001}. */
    public static String township(String code) {
        return code.length() > 9 ? code.substring(0, 9) : code;
    }
}
