package org.goutong.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.goutong.matching.training.LabelledLists;

/** Generated lists with what was linked, for tests that count. */
record Labelled(LabelledLists lists) {

    static Labelled of(int rows, long seed, boolean hard) {
        return new Labelled(LabelledLists.invent(LabelledLists.Settings.of(rows, seed, hard)));
    }

    Reconciliation reconcile() {
        return Reconciliation.of(EmployerList.of(lists.left()), EmployerList.of(lists.right()), Progress.NONE);
    }

    static EmployerList shuffled(List<EmployerLine> lines, long seed) {
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        return EmployerList.of(shuffled);
    }

    /** The links by their ids, each with its confidence. */
    static Set<String> scored(Reconciliation reconciliation) {
        var scored = new HashSet<String>();
        for (var link : reconciliation.links()) {
            scored.add(pair(reconciliation, link) + ' ' + link.confidence());
        }
        return scored;
    }

    static Set<String> pairs(Reconciliation reconciliation) {
        var pairs = new HashSet<String>();
        reconciliation.links().forEach(link -> pairs.add(pair(reconciliation, link)));
        return pairs;
    }

    private static String pair(Reconciliation reconciliation, Link link) {
        return reconciliation.left().id(link.left())
                + '='
                + reconciliation.right().id(link.right());
    }

    Quality quality() {
        var truth = new HashSet<String>();
        lists.truth().forEach(link -> truth.add(link.leftId() + '=' + link.rightId()));
        var reconciliation = reconcile();
        int right = 0;
        int sure = 0;
        int surelyRight = 0;
        for (var link : reconciliation.links()) {
            boolean isTrue = truth.contains(pair(reconciliation, link));
            right += isTrue ? 1 : 0;
            if (link.band() == Band.SURE) {
                sure++;
                surelyRight += isTrue ? 1 : 0;
            }
        }
        return new Quality(2.0 * right / (truth.size() + reconciliation.links().size()), surelyRight / (double) sure);
    }

    /**
     * How well lists were linked.
     *
     * @param sure share of the sure links that are true
     */
    record Quality(double f1, double sure) {}
}
