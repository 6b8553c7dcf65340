package org.goutong.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What the names of events and things mean to a reader. */
@Component
class TrailWords {

    private static final String WHAT = "audit.what.";
    private static final String PAUSE = " · ";

    /** Notes that are written in codes, which say the same in every language, and where the words of those stand. */
    private static final Map<String, List<String>> CODES = Map.ofEntries(
            Map.entry("CaseMoved", List.of("cases.stage.")),
            Map.entry("CaseEnded", List.of("cases.state.", "cases.exit.")),
            Map.entry("ClaimStated", List.of("outreach.claimed.")),
            Map.entry("ContactNoted", List.of("cases.contact.channel.", "cases.contact.outcome.")),
            Map.entry("EmployerConfirmed", List.of("employers.fact.")),
            Map.entry("EmployerMeetingChanged", List.of("audit.plan.", "talks.kind.")),
            Map.entry("FoundingStepDone", List.of("founding.step.")),
            Map.entry("MeetingChanged", List.of("audit.plan.")),
            Map.entry("RequestAnswered", List.of("founding.request.state.")),
            Map.entry("RequestSent", List.of("founding.request.")),
            Map.entry("UnitRuleSet", List.of("cases.unit-rule.")));

    /** A constant, a figure before what was said of it, or a column among others. */
    private static final Pattern CODE = Pattern.compile("[A-Z_]{3,}|^[A-Za-z]+(?=: )|(?<=^|, )[a-z_]+(?=, |$)");

    /** Notes that are counts, for a sentence of their own. */
    private static final Map<String, Pattern> COUNTS = Map.of(
            "ImportUndone", Pattern.compile("(.*): (\\d+)"),
            "ListImported", Pattern.compile("(.*): \\+(\\d+), ±(\\d+)"),
            "RosterSettled", Pattern.compile("(\\d+): \\+(\\d+), =(\\d+)"),
            "SettlementUndone", Pattern.compile("(\\d+): -(\\d+), =(\\d+)"));

    private final MessageSource messages;
    private final TreeSet<String> known;

    TrailWords(MessageSource messages) {
        this.messages = messages;
        this.known = known();
    }

    /** What happened, for example 通过了一份入会申请; the name itself when nobody has found words for it. */
    String what(String event) {
        return messages.getMessage(WHAT + event, null, event, LocaleContextHolder.getLocale());
    }

    /**
     * What happened, for events of several kinds: their note begins with a constant that has words of its own, for example
     * {@code ADMITTED · reason}.
     */
    String what(String event, String detail) {
        return messages.getMessage(
                WHAT + event + "." + kind(detail), null, what(event), LocaleContextHolder.getLocale());
    }

    /** The note without what the sentence says already, its codes in words. */
    String note(String event, String detail) {
        var known = messages.getMessage(WHAT + event + "." + kind(detail), null, null, Locale.SIMPLIFIED_CHINESE);
        var note = known == null
                ? detail
                : detail.substring(Math.min(detail.length(), kind(detail).length() + PAUSE.length()));
        var counts = COUNTS.containsKey(event) ? COUNTS.get(event).matcher(note) : null;
        if (counts != null && counts.matches()) {
            return messages.getMessage("audit.note." + event, groups(counts), LocaleContextHolder.getLocale());
        }
        var words = CODES.get(event);
        return words == null
                ? note
                : CODE.matcher(note).replaceAll(code -> Matcher.quoteReplacement(word(words, code.group())));
    }

    /** One code of an event in words; the code itself when there are none for it. */
    String code(String event, String code) {
        return word(CODES.getOrDefault(event, List.of()), code);
    }

    private String word(List<String> words, String code) {
        var column = column(code);
        return words.stream()
                .flatMap(prefix -> Stream.of(prefix + column, prefix + column.toUpperCase(Locale.ROOT)))
                .map(key -> messages.getMessage(key, null, null, LocaleContextHolder.getLocale()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(code);
    }

    /** What the history calls a field, for example {@code place_id}. */
    static String column(String field) {
        var constant = field.equals(field.toUpperCase(Locale.ROOT));
        return (constant ? field : field.replaceAll("([A-Z])", "_$1")).toLowerCase(Locale.ROOT);
    }

    private static Object[] groups(Matcher found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .toArray();
    }

    private static String kind(String detail) {
        return detail.split(PAUSE, 2)[0];
    }

    /** To what kind of thing, for example 入会申请. */
    String subject(String subject) {
        return messages.getMessage("audit.subject." + subject, null, subject, LocaleContextHolder.getLocale());
    }

    /** Everything that can have happened, by name. */
    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        known.forEach(event -> all.put(event, what(event)));
        return all;
    }

    boolean knows(String event) {
        return known.contains(event);
    }

    private static TreeSet<String> known() {
        try {
            var texts = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("messages/audit.properties"), "UTF-8"));
            return names(texts);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static TreeSet<String> names(Properties texts) {
        var names = new TreeSet<String>();
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(WHAT))
                .map(key -> key.substring(WHAT.length()))
                .filter(name -> name.indexOf('.') < 0)
                .forEach(names::add);
        return names;
    }
}
