package org.goutong.outreach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What is counted at a meeting, with a button for each.
 *
 * @param counting whether counts are taken now from this person
 * @param live whether the numbers move by themselves
 * @param tapped key of the count just made, which a phone offers to take back; or null
 */
record Counters(
        UUID meetingId,
        boolean counting,
        boolean live,
        List<Tile> tiles,
        List<HandOut> handOuts,
        @Nullable UUID tapped,
        Instant now)
        implements View {

    /**
     * Consultations about one topic.
     *
     * @param undoable the count that "−" takes back, or null
     * @param key for the next count of a browser without script
     */
    record Tile(Topic topic, long quantity, @Nullable UUID undoable, UUID key) {}

    /** Things handed out. */
    record HandOut(
            TallyKind kind,
            long quantity,
            String last,
            @Nullable UUID undoable,
            UUID key) {}

    static Counters of(
            UUID meetingId,
            boolean counting,
            boolean live,
            List<TallyCount> counts,
            @Nullable UUID tapped,
            Instant now) {
        var tiles = new ArrayList<Tile>();
        for (var topic : Topic.values()) {
            var found = counts.stream().filter(count -> topic == count.topic()).findFirst();
            tiles.add(new Tile(
                    topic,
                    found.map(TallyCount::quantity).orElse(0L),
                    found.map(TallyCount::undoable).orElse(null),
                    UUID.randomUUID()));
        }
        var handOuts = new ArrayList<HandOut>();
        for (var kind : List.of(TallyKind.MATERIAL, TallyKind.COOLING_PACK)) {
            var found = counts.stream().filter(count -> kind == count.kind()).findFirst();
            handOuts.add(new HandOut(
                    kind,
                    found.map(TallyCount::quantity).orElse(0L),
                    found.map(count -> count.lastBy() + " " + Time.moment(count.lastAt(), now))
                            .orElse(""),
                    found.map(TallyCount::undoable).orElse(null),
                    UUID.randomUUID()));
        }
        return new Counters(meetingId, counting, live, tiles, handOuts, tapped, now);
    }

    long total() {
        return tiles.stream().mapToLong(Tile::quantity).sum();
    }

    String path() {
        return "/meetings/" + meetingId;
    }

    /** What a tap replaces: numbers and undo, never the button under the thumb. */
    String replaced() {
        var ids = new StringBuilder("#tally-total,#tally-toast");
        for (var tile : tiles) {
            ids.append(",#count-").append(tile.topic()).append(",#minus-").append(tile.topic());
        }
        return ids.toString();
    }
}
