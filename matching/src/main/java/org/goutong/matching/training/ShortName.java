package org.goutong.matching.training;

import java.util.Locale;
import java.util.Map;
import org.goutong.matching.Characters;

/**
 * How short names arise from full names, as measured on nine thousand pairs: stock exchanges give four characters,
 * people and recruiting sites a brand with or without a word of the trade, products what they like.
 */
enum ShortName {
    /** Listed over the counter: 砚北科技, 砚北股份, 砚北传媒 for 砚北文化传媒. */
    BOARD(0.001) {
        @Override
        String write(InventedName name, NameInvention invention, Dice dice) {
            return stock(name, dice, 3, 1);
        }
    },
    /** Listed on an exchange: as on the board, more often with the region, 宁波砚北, 甬砚北. */
    EXCHANGE(0.006) {
        @Override
        String write(InventedName name, NameInvention invention, Dice dice) {
            return dice.chance(0.01) ? "ST" + stock(name, dice, 3, 1) : stock(name, dice, 7, 4);
        }
    },
    /** An employer on a recruiting site: 砚北, 砚北网, 北京砚北, Yanbei砚北. */
    RECRUITING(0.2) {
        @Override
        String write(InventedName name, NameInvention invention, Dice dice) {
            var brand = name.brand();
            var trade = name.trade();
            boolean brief = brand.length() < 3;
            return switch (dice.weighted(
                    brief ? 38 : 13,
                    brief ? 5 : 4,
                    brief ? 9 : 44,
                    brief ? 12 : 7,
                    brief ? 7 : 3,
                    5,
                    2,
                    brief ? 3 : 1,
                    1,
                    1,
                    7,
                    5)) {
                case 0 -> brand + first(trade);
                case 1 -> brand + trade;
                case 2 -> brand;
                case 3 -> brand + NameInvention.domain(dice);
                case 4 -> brand + (dice.chance(0.7) ? "科技" : "集团");
                case 5 -> name.regionShort() + brand + (dice.chance(0.2) ? "公司" : "");
                case 6 -> name.regionShort() + brand + first(trade);
                case 7 -> brand + chunk(trade, dice);
                case 8 -> name.withoutRegion().text("(", ")");
                case 9 -> name.regionShort() + brand + trade;
                case 10 -> withLatin(brand + (dice.chance(0.4) ? first(trade) : ""), name.brand(), dice);
                default -> partOf(brand, dice) + NameInvention.domain(dice);
            };
        }
    },
    /** A site or an app of the employer: 砚北网, 砚北理财, 北理财. */
    PRODUCT(0.46) {
        @Override
        String write(InventedName name, NameInvention invention, Dice dice) {
            var brand = name.brand();
            var trade = name.trade();
            return switch (dice.weighted(8, 14, 15, 14, 8, 4, 16, 22)) {
                case 0 -> brand + "网";
                case 1 -> brand + NameInvention.domain(dice);
                case 2 -> brand + first(trade);
                case 3 -> brand;
                case 4 -> name.regionShort() + brand + (dice.chance(0.7) ? first(trade) : trade);
                case 5 -> brand + trade;
                case 6 -> withLatin(brand + (dice.chance(0.4) ? first(trade) : ""), name.brand(), dice);
                default -> partOf(brand, dice) + NameInvention.domain(dice);
            };
        }
    };

    /** The one character by which number plates and stock lists call a province. */
    private static final Map<String, String> PROVINCE_SIGNS = Map.ofEntries(
            Map.entry("北京", "京"),
            Map.entry("上海", "沪"),
            Map.entry("广东", "粤"),
            Map.entry("湖北", "鄂"),
            Map.entry("湖南", "湘"),
            Map.entry("福建", "闽"),
            Map.entry("浙江", "浙"),
            Map.entry("江西", "赣"),
            Map.entry("河南", "豫"),
            Map.entry("安徽", "皖"),
            Map.entry("山东", "鲁"),
            Map.entry("重庆", "渝"),
            Map.entry("海南", "琼"),
            Map.entry("四川", "川"));

    private final double opaque;

    ShortName(double opaque) {
        this.opaque = opaque;
    }

    abstract String write(InventedName name, NameInvention invention, Dice dice);

    /** How often the short name has nothing of the full name. */
    double opaque() {
        return opaque;
    }

    /** As truth files call it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A name that shares nothing with the full name but by chance: only an alias table can know it. */
    String unrelated(NameInvention invention, Dice dice) {
        var brand = invention.brand(dice);
        return switch (dice.weighted(this == PRODUCT ? 10 : 38, 35, 20, this == PRODUCT ? 30 : 10)) {
            case 0 -> NameInvention.latin(dice);
            case 1 -> firstTwo(brand) + NameInvention.domain(dice);
            case 2 -> brand;
            default -> withLatin(firstTwo(brand), brand, dice);
        };
    }

    private static String stock(InventedName name, Dice dice, int withRegion, int withSign) {
        var brand = name.brand();
        var trade = name.trade();
        if (!name.regionShort().isEmpty()) {
            switch (dice.weighted(100 - withRegion - withSign, withRegion, withSign)) {
                case 1 -> {
                    return name.regionShort() + (dice.chance(0.75) ? firstTwo(brand) : first(trade));
                }
                case 2 -> {
                    var sign = PROVINCE_SIGNS.getOrDefault(
                            name.regionShort(), name.regionShort().substring(0, 1));
                    return sign + (brand.length() > 3 ? firstTwo(brand) : brand);
                }
                default -> {
                    // Most names do without their region.
                }
            }
        }
        return switch (Math.min(brand.length(), 4)) {
            case 1, 2 ->
                switch (dice.weighted(65, 15, 14, 5, 3, 1, 1)) {
                    case 0 -> brand + first(trade);
                    case 1 -> brand + "股份";
                    case 2 -> brand + chunk(trade, dice);
                    case 3 -> brand + abbreviation(trade, dice);
                    case 4 -> brand;
                    case 5 -> brand + "集团";
                    default -> brand + NameInvention.domain(dice);
                };
            case 3 ->
                switch (dice.weighted(74, 5, 6, 10, 5)) {
                    case 0 -> brand;
                    case 1 -> trade.isEmpty() ? brand : brand + trade.charAt(0);
                    case 2 -> firstTwo(brand) + "股份";
                    case 3 -> firstTwo(brand) + chunk(trade, dice);
                    default -> brand.substring(1) + first(trade);
                };
            default ->
                switch (dice.weighted(58, 16, 11, 8, 4, 2, 1)) {
                    case 0 -> brand.substring(0, 4);
                    case 1 -> firstTwo(brand) + chunk(trade, dice);
                    case 2 -> firstTwo(brand) + "股份";
                    case 3 -> brand.substring(2, 4) + first(trade);
                    case 4 -> "" + brand.charAt(0) + brand.charAt(2) + chunk(trade, dice);
                    case 5 -> brand.substring(0, 3);
                    default -> firstTwo(brand);
                };
        };
    }

    private static String firstTwo(String text) {
        return text.substring(0, Math.min(2, text.length()));
    }

    /** {@code 电子} of {@code 电子商务科技}, {@code 新材} of {@code 新材料}. */
    private static String first(String trade) {
        return firstTwo(trade);
    }

    /** Any word of a trade: {@code 传媒} of {@code 文化传媒}. */
    private static String chunk(String trade, Dice dice) {
        int words = trade.length() / 2;
        if (words < 2) {
            return first(trade);
        }
        int start = trade.length() - (dice.chance(0.65) ? 2 : 2 * (1 + dice.below(words)));
        return trade.substring(start, start + 2);
    }

    /** {@code 电商} of {@code 电子商务}. */
    private static String abbreviation(String trade, Dice dice) {
        if (trade.length() < 4) {
            return first(trade);
        }
        return "" + trade.charAt(0) + trade.charAt(dice.chance(0.75) ? 2 : 3);
    }

    /** Two characters of a longer brand, one of a short one. */
    private static String partOf(String brand, Dice dice) {
        int length = Math.max(1, Math.min(2, brand.length() - 1));
        int start = dice.below(brand.length() - length + 1);
        return brand.substring(start, start + length);
    }

    private static String withLatin(String shortName, String brand, Dice dice) {
        var latin = dice.chance(0.4) ? initials(brand) : NameInvention.latin(dice);
        return switch (dice.below(4)) {
            case 0 -> latin + " " + shortName;
            case 1 -> shortName + "(" + latin + ")";
            case 2 -> shortName + latin;
            default -> latin + shortName;
        };
    }

    private static String initials(String brand) {
        var initials = new StringBuilder();
        for (char c : brand.toCharArray()) {
            var sound = Characters.syllableText(Characters.syllable(c));
            initials.append(sound.isEmpty() ? "" : sound.substring(0, 1));
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }
}
