package org.goutong.matching.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** All invented employers of one seed; families of one 字号 stand next to each other. */
final class Firms {

    private static final int TOGETHER = 64;

    private final long seed;
    private final int count;
    private final double families;
    private final NameInvention invention;
    private final City city;
    private final byte[] attempts;

    Firms(long seed, int count, double families, NameInvention.Style style) {
        this.seed = seed;
        this.count = count;
        this.families = families;
        this.invention = new NameInvention(seed, style);
        this.city = new City(seed, count);
        this.attempts = new byte[count];
        tellApart();
    }

    NameInvention invention() {
        return invention;
    }

    City city() {
        return city;
    }

    /** Every firm once, from several threads and in no order. */
    void forEach(Consumer<Firm> use) {
        eachBlock((first, size) -> together(first, size).forEach(use));
    }

    private interface BlockUse {
        void at(int first, int size);
    }

    private void eachBlock(BlockUse use) {
        IntStream.rangeClosed(0, (count - 1) / TOGETHER).parallel().forEach(block -> {
            int first = block * TOGETHER;
            use.at(first, Math.min(TOGETHER, count - first));
        });
    }

    /** No two employers may be registered under one name: later ones get others until all differ. */
    private void tellApart() {
        var hashes = new long[count];
        eachBlock((first, size) -> {
            var names = block(first, size).names();
            for (int i = 0; i < size; i++) {
                hashes[first + i] = hash(names.get(i).text());
            }
        });
        for (var taken = taken(hashes); !taken.isEmpty(); taken = taken(hashes)) {
            taken.stream().forEach(number -> {
                attempts[number]++;
                int first = number / TOGETHER * TOGETHER;
                var names = block(first, Math.min(TOGETHER, count - first)).names();
                hashes[number] = hash(names.get(number - first).text());
            });
        }
    }

    private static BitSet taken(long[] hashes) {
        var sorted = hashes.clone();
        Arrays.parallelSort(sorted);
        var shared = new HashSet<Long>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                shared.add(sorted[i]);
            }
        }
        var met = new HashSet<Long>();
        var taken = new BitSet();
        for (int number = 0; number < hashes.length; number++) {
            if (shared.contains(hashes[number]) && !met.add(hashes[number])) {
                taken.set(number);
            }
        }
        return taken;
    }

    private static long hash(String name) {
        return Dice.at(name.hashCode(), name.chars().asLongStream().toArray()).next();
    }

    private record Block(Dice dice, List<InventedName> names, List<Integer> kin, List<Room> rooms) {}

    private Block block(int first, int size) {
        var dice = Dice.at(seed, 'F', first);
        var names = new ArrayList<InventedName>(size + 4);
        var kin = new ArrayList<Integer>(size + 4);
        while (names.size() < size) {
            int base = names.size();
            names.add(invention.name(dice));
            kin.add(dice.below(size));
            for (int more = relatives(dice); more > 0; more--) {
                names.add(invention.relative(names.get(dice.between(base, names.size() - 1)), dice));
                kin.add(base);
            }
        }
        var rooms = new ArrayList<Room>(size);
        for (int i = 0; i < size; i++) {
            var room = city.room(dice);
            rooms.add(room);
            var trades = room.premises().trades();
            if (!trades.isEmpty() && dice.chance(0.8)) {
                names.set(i, names.get(i).withTrade(dice.one(trades)));
            }
            for (int attempt = 1; attempt <= attempts[first + i]; attempt++) {
                names.set(i, invention.untaken(names.get(i), first + i, attempt));
            }
        }
        return new Block(dice, names, kin, rooms);
    }

    private List<Firm> together(int first, int size) {
        var block = block(first, size);
        var dice = block.dice;
        var names = block.names;
        var codes = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            boolean shop = names.get(i).form().isEmpty();
            var district = block.rooms.get(i).premises().district();
            codes.add(CreditCodes.code(seed, first + i, district.code(), shop));
        }
        var firms = new ArrayList<Firm>(size);
        for (int i = 0; i < size; i++) {
            var kinsCode = codes.get(block.kin.get(i));
            firms.add(
                    new Firm(first + i, names.get(i), codes.get(i), kinsCode, block.rooms.get(i), Phones.number(dice)));
        }
        return firms;
    }

    private int relatives(Dice dice) {
        return dice.chance(families) ? 1 + dice.weighted(36, 30, 18, 11, 5) : 0;
    }
}
