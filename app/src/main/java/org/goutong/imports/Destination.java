package org.goutong.imports;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goutong.audit.FieldValue;
import org.goutong.orgs.Staff;
import org.goutong.web.Words;

/** Where the rows of one kind of list go. Each is a bean; every method takes a set of rows at once. */
interface Destination {

    ImportKind kind();

    /** Until the transaction ends nobody else enters what these rows may mean. */
    void hold(Staff by);

    /** Which records rows mean, in the order given. Writes nothing. */
    List<Meaning> find(Staff by, Batch batch, List<Entry> entries);

    /**
     * Joins rows of a set with others of the list, once it is known which records they mean.
     *
     * @param claimed by what earlier rows are known, as in {@link Planning#plan}
     * @param judged whether rows were found good before, so that what they name stands somewhere above
     */
    default Links links(Staff by, Batch batch, List<Meaning> meanings, Map<String, Integer> claimed, boolean judged) {
        return Links.NONE;
    }

    /** Enters what rows say and returns the new records in the order given. */
    List<Created> create(Staff by, Batch batch, List<Entry> entries);

    /** Those values that fields cannot get back, because of what people have done since. */
    default Map<FieldValue, Barred> barred(Staff by, Collection<FieldValue> back) {
        return Map.of();
    }

    /** Sets single fields of records. */
    void set(Staff by, Collection<FieldValue> values);

    /** What records are called and where their pages are. */
    Map<UUID, Subject> describe(Staff by, Collection<UUID> ids);

    /**
     * The records among these that are in use, so that they would stay if they were taken back.
     *
     * @param released records that will go or be what they were, so that they use none of these any more
     */
    default Set<UUID> listInUse(Staff by, Collection<UUID> ids, Collection<UUID> released) {
        return Set.of();
    }

    /** By what records are in use, in words; those of which nobody can tell are not in it. Belongs into no transaction. */
    default Map<UUID, String> describeUses(Staff by, Collection<UUID> ids) {
        return Map.of();
    }

    /**
     * Uses in one phrase.
     *
     * @param used records that are in use anywhere; where none of the uses is to be seen, others use them
     */
    static Map<UUID, String> inWords(Set<UUID> used, Map<UUID, List<String>> uses) {
        var words = new HashMap<UUID, String>();
        used.forEach(id -> words.put(id, Words.t("imports.kept.used.elsewhere")));
        uses.forEach((id, each) -> words.put(id, String.join(Words.t("imports.list.between"), each)));
        return words;
    }

    /** Who has found a field right, and when. */
    record Found(String value, String actor, OffsetDateTime at) {}

    /** The fields of records that somebody has found right as they are now, by their columns. */
    default Map<UUID, Map<String, Found>> listFoundRight(Staff by, Collection<UUID> ids) {
        return Map.of();
    }

    /** Sets single fields of records to what they were before an import. */
    default void restore(Staff by, Collection<FieldValue> values) {
        set(by, values);
    }

    /**
     * Takes records back that an import has entered, as if they had not been. Doing it again changes nothing.
     *
     * @return those that stay, and why
     */
    Map<UUID, Kept.Reason> takeBack(Staff by, Batch batch, Collection<Created> created);
}
