package org.goutong.outreach;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.goutong.places.PlaceKind;
import org.goutong.web.QrCode;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a notice tells workers, in the language of the notice.
 *
 * @param typed where the code can be typed, for example {@code gonghui.example/j}
 * @param thisMachineOnly whether the code works on this machine only
 */
record Notice(Meeting meeting, PlaceKind kind, QrCode qr, String typed, boolean thisMachineOnly, Locale locale) {

    String t(String key, @Nullable Object... arguments) {
        return Words.in(locale, key, arguments);
    }

    boolean english() {
        return Locale.ENGLISH.equals(locale);
    }

    /** Before the comma of the headline: when and how to come. */
    String come() {
        var opens = LocalTime.ofInstant(meeting.opensAt(), Time.ZONE);
        var noon = !opens.isBefore(LocalTime.of(11, 0)) && opens.isBefore(LocalTime.of(13, 0));
        var building = kind == PlaceKind.BUILDING || kind == PlaceKind.BUILDING_CLUSTER;
        return t(
                noon && building
                        ? "outreach.poster.noon-down"
                        : noon ? "outreach.poster.noon" : "outreach.poster.here");
    }

    /** For example 6月7日 周二. */
    String day() {
        return DateTimeFormatter.ofPattern(t("web.time.weekday-pattern"), locale)
                .format(Time.day(meeting.opensAt()));
    }

    String hours() {
        return Time.clock(meeting.opensAt()) + "–" + Time.clock(meeting.closesAt());
    }

    /** The spot without the name of the place, which stands above it. */
    String spot() {
        return meeting.spot().startsWith(meeting.placeName())
                ? meeting.spot().substring(meeting.placeName().length()).strip()
                : meeting.spot();
    }
}
