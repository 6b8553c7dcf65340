package org.goutong.matching.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How names of employers are made up: from everyday words, name-like characters, trades, regions and forms. */
final class NameInvention {

    /** So many 字号 are in use, however many firms there are; large lists have many namesakes. */
    private static final int BRANDS = 150_000;

    private static final List<Words.Line> WORDS = Words.read("words.txt");
    private static final Words<Character> FIRST = characters("first");
    private static final Words<Character> LATER = characters("later");
    private static final Words<String> WORD = Words.of(WORDS, "word");
    private static final Words<String> TWO = ofLength(WORD, 2);
    private static final Words<String> THREE = ofLength(WORD, 3);
    private static final Words<String> SYLLABLE = Words.of(WORDS, "syllable");
    private static final Words<String> HEAD = Words.of(WORDS, "head");
    private static final Words<String> TAIL = Words.of(WORDS, "tail");

    private static final List<Words.Line> INDUSTRIES = Words.read("industries.txt");
    private static final Words<String> BARE = Words.of(INDUSTRIES, "bare");
    private static final Words<String> CORE = Words.of(INDUSTRIES, "core");
    private static final Words<String> TRADE_TAIL = Words.of(INDUSTRIES, "tail");
    private static final Words<String> WHOLE = Words.of(INDUSTRIES, "whole");
    private static final Words<String> SHOP = Words.of(INDUSTRIES, "shop");

    private static final Words<String> DOMAIN = Words.of(WORDS, "domain");
    private static final Words<String> LATIN = Words.of(WORDS, "latin");

    private static final List<String> BRANCHES =
            List.of("北京分公司", "北京分公司", "北京第一分公司", "北京第二分公司", "望京分公司", "亦庄分公司", "朝阳分公司", "海淀分公司", "上海分公司");

    private final long seed;
    private final Style style;

    NameInvention(long seed, Style style) {
        this.seed = seed;
        this.style = style;
    }

    /** Which firms a register is about. */
    enum Style {
        /** A tax register of Beijing. */
        LOCAL(
                new int[] {300, 90, 15, 42, 445, 38, 70},
                new int[] {700, 212, 47, 13, 11, 4},
                new int[] {30, 28, 35, 5, 2},
                30,
                0),
        /** Firms of the whole country, many of them listed. */
        NATIONAL(
                new int[] {146, 44, 5, 20, 660, 33, 92},
                new int[] {577, 355, 30, 7, 16, 4},
                new int[] {52, 24, 19, 3, 2},
                8,
                0.02);

        private final int[] regions;
        private final int[] forms;
        private final int[] trades;
        private final int shops;
        private final double namedAfterRegion;

        Style(int[] regions, int[] forms, int[] trades, int shops, double namedAfterRegion) {
            this.regions = regions;
            this.forms = forms;
            this.trades = trades;
            this.shops = shops;
            this.namedAfterRegion = namedAfterRegion;
        }
    }

    /** Some full name: mostly a company, now and then a shop or a partnership. */
    InventedName name(Dice dice) {
        return switch (dice.weighted(950, style.shops, 11, 6, 3)) {
            case 0 -> company(dice, brand(dice));
            case 1 -> {
                var region = RegionWords.beijingDistrict(dice);
                yield new InventedName(
                        region.written(),
                        region.shortForm(),
                        InventedName.Place.FRONT,
                        brand(dice),
                        SHOP.draw(dice),
                        dice.chance(0.25) ? "有限公司" : "",
                        "");
            }
            case 2 -> company(dice, brand(dice)).withForm("中心（有限合伙）");
            case 3 -> company(dice, brand(dice)).withTrade("投资").withForm("合伙企业（有限合伙）");
            default -> company(dice, brand(dice)).withForm("集团公司");
        };
    }

    /** A firm of the same 字号 or nearly the same that is another employer all the same. */
    InventedName relative(InventedName of, Dice dice) {
        return switch (dice.weighted(30, 30, 10, 14, 16)) {
            case 0 -> of.withRegionOf(company(dice, of.brand())).withBranch("");
            case 1 -> inOtherTrade(of, dice).withBranch("");
            case 2 -> company(dice, of.brand());
            case 3 -> of.isBranch() ? of.withBranch("") : of.withBranch(branch(dice));
            default -> {
                var near = of.withBrand(near(of.brand(), dice)).withBranch("");
                yield dice.chance(0.5) ? near : near.withRegionOf(company(dice, ""));
            }
        };
    }

    /** Another firm's name in place of one that is taken. */
    InventedName untaken(InventedName taken, int number, int attempt) {
        var dice = Dice.at(seed, 'N', number, attempt);
        return taken.withBrand(dice.chance(0.5) ? near(taken.brand(), dice) : brand(dice));
    }

    /** What a product or site is about, as people add it to its name: {@code 网}, {@code 理财}. */
    static String domain(Dice dice) {
        return DOMAIN.draw(dice);
    }

    /** A name in Latin letters: {@code CloudFox}. */
    static String latin(Dice dice) {
        var second = dice.chance(0.75) ? LATIN.draw(dice) : "";
        return LATIN.draw(dice) + (dice.chance(0.7) ? second : second.toLowerCase(Locale.ROOT));
    }

    static String branch(Dice dice) {
        return dice.one(BRANCHES);
    }

    /** One of the 字号 in use. */
    String brand(Dice dice) {
        int number = dice.chance(0.85) ? dice.below(BRANDS) : (int) (BRANDS * Math.pow(dice.unit(), 2.2));
        return brand(number);
    }

    /** What a firm deals in, one to three words. */
    String trade(Dice dice) {
        return switch (dice.weighted(style.trades)) {
            case 0 -> BARE.draw(dice);
            case 1 -> joined(CORE.draw(dice), TRADE_TAIL.draw(dice));
            case 2 -> WHOLE.draw(dice);
            case 3 ->
                dice.chance(0.5)
                        ? joined(joined(CORE.draw(dice), CORE.draw(dice)), TRADE_TAIL.draw(dice))
                        : joined(WHOLE.draw(dice), TRADE_TAIL.draw(dice));
            default -> dice.chance(0.5) ? "" : CORE.draw(dice);
        };
    }

    private static String joined(String trade, String more) {
        return trade.contains(more) ? trade : trade + more;
    }

    InventedName inOtherTrade(InventedName name, Dice dice) {
        return name.withTrade(isShop(name) ? SHOP.draw(dice) : trade(dice));
    }

    private static boolean isShop(InventedName name) {
        return name.form().isEmpty() || SHOP.all().contains(name.trade());
    }

    private InventedName company(Dice dice, String brand) {
        var region = RegionWords.any(dice, style.regions);
        var place = region.bracketed()
                ? dice.chance(0.6) ? InventedName.Place.AFTER_BRAND : InventedName.Place.BEFORE_FORM
                : InventedName.Place.FRONT;
        var company = new InventedName(
                region.written(),
                region.shortForm(),
                place,
                brand,
                trade(dice),
                form(dice),
                dice.chance(0.012) ? branch(dice) : "");
        return dice.chance(style.namedAfterRegion) && !region.shortForm().isEmpty()
                ? company.withoutRegion().withBrand(region.shortForm()).withTrade(CORE.draw(dice))
                : company;
    }

    private String form(Dice dice) {
        return switch (dice.weighted(style.forms)) {
            case 0 -> "有限公司";
            case 1 -> "股份有限公司";
            case 2 -> "有限责任公司";
            case 3 -> "集团有限公司";
            case 4 -> "集团股份有限公司";
            default -> "控股有限公司";
        };
    }

    private static String near(String brand, Dice dice) {
        int last = brand.length() - 1;
        return switch (dice.weighted(6, 3, last > 1 ? 1 : 0)) {
            case 0 -> brand + dice.one("新华智云科联兴创达网");
            case 1 -> {
                int changed = dice.below(last + 1);
                yield brand.substring(0, changed) + LATER.draw(dice) + brand.substring(changed + 1);
            }
            default -> brand.substring(0, last);
        };
    }

    private String brand(int number) {
        var dice = Dice.at(seed, 'B', number);
        return switch (dice.weighted(53, 20, 21, 6)) {
            case 0 -> ofTwo(dice);
            case 1 -> ofThree(dice);
            case 2 -> ofFour(dice);
            default -> ofTwo(dice) + CORE.draw(dice);
        };
    }

    private static String ofTwo(Dice dice) {
        return switch (dice.weighted(72, 22, 6)) {
            case 0 -> "" + FIRST.draw(dice) + LATER.draw(dice);
            case 1 -> TWO.draw(dice);
            default -> SYLLABLE.draw(dice) + SYLLABLE.draw(dice);
        };
    }

    private static String ofThree(Dice dice) {
        return switch (dice.weighted(49, 26, 3, 14, 8)) {
            case 0 -> "" + FIRST.draw(dice) + LATER.draw(dice) + LATER.draw(dice);
            case 1 -> SYLLABLE.draw(dice) + SYLLABLE.draw(dice) + SYLLABLE.draw(dice);
            case 2 -> THREE.draw(dice);
            case 3 -> TWO.draw(dice) + LATER.draw(dice);
            default -> FIRST.draw(dice) + TWO.draw(dice);
        };
    }

    private static String ofFour(Dice dice) {
        return switch (dice.weighted(22, 18, 25, 20, 15)) {
            case 0 -> HEAD.draw(dice) + TAIL.draw(dice);
            case 1 -> TWO.draw(dice) + TWO.draw(dice);
            case 2 -> "" + FIRST.draw(dice) + LATER.draw(dice) + TAIL.draw(dice);
            case 3 -> "" + FIRST.draw(dice) + LATER.draw(dice) + FIRST.draw(dice) + LATER.draw(dice);
            default -> SYLLABLE.draw(dice) + SYLLABLE.draw(dice) + SYLLABLE.draw(dice) + SYLLABLE.draw(dice);
        };
    }

    private static Words<Character> characters(String kind) {
        record Weighted(char character, double weight) {}
        List<Weighted> weighted = new ArrayList<>();
        for (var line : Words.read("characters.txt")) {
            if (line.kind().equals(kind)) {
                line.words().getFirst().chars().forEach(c -> weighted.add(new Weighted((char) c, line.weight())));
            }
        }
        var weights = weighted.stream().collect(Collectors.toMap(Weighted::character, Weighted::weight));
        return Words.of(weighted.stream().map(Weighted::character).toList(), weights::get);
    }

    private static Words<String> ofLength(Words<String> words, int length) {
        return Words.of(
                words.all().stream().filter(word -> word.length() == length).toList(), word -> 1.0);
    }
}
