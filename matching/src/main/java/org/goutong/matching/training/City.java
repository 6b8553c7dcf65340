package org.goutong.matching.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The districts, streets and buildings of an invented Beijing; firms crowd in few of the buildings. */
final class City {

    private static final List<Words.Line> LINES = Words.read("places.txt");
    private static final Words<String> BUILDING = Words.of(LINES, "building");
    private static final Words<String> STEM = Words.of(LINES, "stem");
    private static final Words<String> GENERIC = Words.of(LINES, "generic");
    private static final List<District> DISTRICTS = districts();
    private static final Words<District> DISTRICT = Words.of(DISTRICTS, District::weight);

    /** The share of markets, logistics parks and the like. */
    private static final double OF_ONE_TRADE = 0.12;

    private final Words<Premises> premises;

    /** A city with as many buildings as that many firms need. */
    City(long seed, int firms) {
        var names = new NameInvention(seed, NameInvention.Style.LOCAL);
        var made = new ArrayList<Premises>();
        for (int i = 0; i < 130 + firms / 90; i++) {
            made.add(premises(Dice.at(seed, 'C', i), names));
        }
        premises = Words.of(made, Premises::crowd);
    }

    /**
     * A district of Beijing.
     *
     * @param code of the area that registers its firms
     * @param towns its townships and street offices; none in the development area
     */
    record District(String code, double weight, String name, List<String> towns) {}

    /** One room of some building. */
    Room room(Dice dice) {
        var at = premises.draw(dice);
        return new Room(
                at, at.blocks().isEmpty() ? "" : dice.one(at.blocks()), dice.between(1, 24), dice.between(1, 18));
    }

    /** A registered address without premises, many desks to one room. */
    static String desk(Dice dice) {
        var district = DISTRICT.draw(dice);
        var town = district.towns().isEmpty() ? "" : dice.one(district.towns());
        return "北京市%s%s%s%d号院%d号楼%d层%d-%d%s"
                .formatted(
                        district.name(),
                        town,
                        GENERIC.draw(dice),
                        dice.between(1, 60),
                        dice.between(2, 20),
                        dice.between(1, 6),
                        dice.between(101, 599),
                        dice.between(1, 900),
                        dice.chance(0.5) ? "号（集群注册）" : "室");
    }

    private static Premises premises(Dice dice, NameInvention names) {
        var district = DISTRICT.draw(dice);
        var building = (dice.chance(0.2) ? STEM.draw(dice) : names.brand(dice)) + BUILDING.draw(dice);
        var street = street(dice, district, names);
        var blocks = blocks(dice);
        double crowd = Math.exp(1.1 * dice.normal());
        var trades = dice.chance(OF_ONE_TRADE) ? trades(dice, names) : List.<String>of();
        boolean doors = !dice.chance(trades.isEmpty() ? 0.06 : 0.5);
        return new Premises(district, street, building, blocks, crowd, trades, doors);
    }

    private static List<String> trades(Dice dice, NameInvention names) {
        return IntStream.range(0, dice.between(1, 3))
                .mapToObj(each -> names.trade(dice))
                .filter(trade -> !trade.isEmpty())
                .toList();
    }

    private static String street(Dice dice, District district, NameInvention names) {
        if (dice.chance(0.07)) {
            return district.towns().isEmpty() ? "" : dice.one(district.towns());
        }
        var stem = switch (dice.weighted(40, 35, district.towns().isEmpty() ? 0 : 25)) {
            case 0 -> STEM.draw(dice);
            case 1 -> names.brand(dice);
            default -> dice.one(district.towns()).replaceFirst("(街道|地区|镇|乡)$", "");
        };
        var name = stem + dice.one(List.of("大街", "东路", "西路", "南路", "北路", "南街", "东街", "路", "街", "一街", "二路"));
        var number = (dice.chance(0.05) ? dice.one("甲乙") : "") + (dice.between(1, 199) + "号");
        return name
                + switch (dice.weighted(8, 57, 20, 15)) {
                    case 0 -> "";
                    case 1 -> number;
                    case 2 -> number + "院";
                    default -> number + "楼";
                };
    }

    private static List<String> blocks(Dice dice) {
        return switch (dice.weighted(36, 14, 12, 22, 8, 4, 4)) {
            case 0 -> List.of();
            case 1 -> List.of("A座", "B座");
            case 2 -> List.of("A座", "B座", "C座");
            case 3 -> List.of("1号楼", "2号楼", "3号楼", "5号楼").subList(0, dice.between(2, 4));
            case 4 -> List.of(dice.between(1, 20) + "号楼");
            case 5 -> dice.chance(0.5) ? List.of("东塔", "西塔") : List.of("南楼", "北楼");
            default -> List.of("东区" + dice.between(1, 9) + "号楼", "西区" + dice.between(1, 9) + "号楼");
        };
    }

    private static List<District> districts() {
        return LINES.stream()
                .filter(line -> line.kind().equals("district"))
                .map(line -> new District(
                        String.valueOf((int) line.weight()),
                        Double.parseDouble(line.words().get(0)),
                        line.words().get(1),
                        line.words().subList(2, line.words().size())))
                .toList();
    }
}
