package org.goutong.talks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goutong.web.Words;

/**
 * The sites that listen to a talk.
 *
 * @param people who filled in a form with a code of any site; whoever did so at two sites is one person
 */
record Sites(List<Site> list, int people) {

    static final Sites NONE = new Sites(List.of(), 0);

    /**
     * @param typed what was counted by hand, one per site
     * @param codes the newest first
     * @param people persons by site
     */
    static Sites of(List<Audience> typed, List<SiteCode> codes, Map<String, Integer> people, int all) {
        var byHand = new LinkedHashMap<String, Audience>();
        typed.forEach(audience -> byHand.put(audience.site(), audience));
        var byCode = new LinkedHashMap<String, List<SiteCode>>();
        codes.forEach(code ->
                byCode.computeIfAbsent(code.site(), site -> new ArrayList<>()).add(code));
        var names = new ArrayList<>(byHand.keySet());
        byCode.keySet().stream()
                .filter(site -> !byHand.containsKey(site))
                .sorted()
                .forEach(names::add);
        return new Sites(
                names.stream()
                        .map(name -> new Site(
                                name,
                                byHand.get(name),
                                byCode.getOrDefault(name, List.of()),
                                people.getOrDefault(name, 0)))
                        .toList(),
                all);
    }

    boolean none() {
        return list.isEmpty();
    }

    /** Every code, site by site. */
    List<SiteCode> codes() {
        return list.stream().flatMap(site -> site.codes().stream()).toList();
    }

    /** The codes that are shown and printed. */
    List<SiteCode> takingForms(Instant now) {
        return codes().stream().filter(code -> code.takesForms(now)).toList();
    }

    /** Sites without a code whose hours are not over, one per line: what one would open codes for. */
    String withoutCode(Instant now) {
        return String.join(
                "\n",
                list.stream().filter(site -> !site.hasCode(now)).map(Site::name).toList());
    }

    /** How many filled in a form by code, in words; empty without codes. */
    String finding() {
        return codes().isEmpty() ? "" : Words.t("talks.code.finding", people);
    }
}
