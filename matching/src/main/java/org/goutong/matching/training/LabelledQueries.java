package org.goutong.matching.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.goutong.matching.EmployerLine;

/**
 * An invented register, what people typed, and which employer of the register they meant.
 *
 * @param truth by query
 */
public record LabelledQueries(List<EmployerLine> register, List<Query> queries, List<TrueAnswer> truth) {

    private static final double NOT_REGISTERED = 0.18;
    private static final double NOTHING_SAID = 0.02;
    private static final double HINTED = 0.44;
    private static final double HINT_OF_ANOTHER_PLACE = 0.125;
    /** Three of four short names are those of companies limited by shares, which are two of five in the register. */
    private static final double LISTED_ASKED_FOR = 5.4;

    private static final Words<String> NOTHING = Words.of(Words.read("words.txt"), "nothing");

    /**
     * What to make.
     *
     * @param register how many employers are registered
     * @param queries how many texts are typed, of which 18 % mean nobody in the register
     * @param shortNames whether the texts are short names as stock lists and recruiting sites have them, without
     *     hints, instead of names as employees type them on a phone
     */
    public record Settings(int register, int queries, long seed, boolean shortNames) {

        public Settings {
            if (queries < 1 || queries > register) {
                throw new IllegalArgumentException("no %d queries to a register of %d".formatted(queries, register));
            }
        }

        /** A register of that length and 15 queries to a hundred employers, 20 when they are short names. */
        public static Settings of(int rows, long seed, boolean shortNames) {
            return new Settings(rows, Math.max(1, rows * (shortNames ? 20 : 15) / 100), seed, shortNames);
        }
    }

    /**
     * A typed text.
     *
     * @param hint where the employee works, in one case of eight somebody else's place; empty when not said
     */
    public record Query(String id, String text, String hint) {}

    /**
     * Whom a query means.
     *
     * @param employerId empty when the employer is not in the register
     * @param kind how the text differs from the name, {@code none_} before it when the register has it not
     * @param sameBrand how many of the register have the same 字号; empty where nobody counted
     */
    public record TrueAnswer(String queryId, String employerId, String kind, String sameBrand) {}

    /** Invents a register and queries; equal settings give equal ones. */
    public static LabelledQueries invent(Settings settings) {
        return new Invention(settings).queries();
    }

    /** Writes {@code register.csv}, {@code queries.csv} and {@code truth.csv}. */
    public void writeTo(Path folder) throws IOException {
        Csv.write(
                folder.resolve("register.csv"),
                List.of("enterprise_id", "企业名称", "统一社会信用代码", "地址"),
                register,
                line -> List.of(line.id(), line.name(), line.creditCode(), line.address()));
        Csv.write(
                folder.resolve("queries.csv"),
                List.of("query_id", "text", "hint"),
                queries,
                query -> List.of(query.id, query.text, query.hint));
        Csv.write(
                folder.resolve("truth.csv"),
                List.of("query_id", "enterprise_id", "kind", "same_zihao"),
                truth,
                answer -> List.of(answer.queryId, answer.employerId, answer.kind, answer.sameBrand));
    }

    private static final class Invention {

        private final Settings settings;
        private final Firms firms;
        private final Shuffle roles;
        private final Shuffle order;
        private final LineWriting writing;
        private final int nothing;
        private final int unregistered;
        private final EmployerLine[] register;
        private final Query[] queries;
        private final TrueAnswer[] truth;
        private final ConcurrentMap<String, Integer> brands = new ConcurrentHashMap<>();

        Invention(Settings settings) {
            this.settings = settings;
            this.nothing = settings.shortNames ? 0 : (int) (settings.queries * NOTHING_SAID);
            this.unregistered = (int) (settings.queries * NOT_REGISTERED) - nothing;
            // Of listed firms more are asked for: then there must be more to choose from.
            int count = settings.register + unregistered * (settings.shortNames ? 5 : 1);
            this.firms = settings.shortNames
                    ? new Firms(settings.seed, count, 0.03, NameInvention.Style.NATIONAL)
                    : new Firms(settings.seed, count, Difficulty.TYPED.families(), NameInvention.Style.LOCAL);
            this.roles = new Shuffle(settings.seed, count);
            this.order = new Shuffle(settings.seed + 'q', settings.queries);
            this.writing = new LineWriting(settings.seed, Difficulty.TYPED, firms, settings.register);
            this.register = new EmployerLine[settings.register];
            this.queries = new Query[settings.queries];
            this.truth = new TrueAnswer[settings.queries];
        }

        LabelledQueries queries() {
            var asked = asked();
            firms.forEach(firm -> {
                int row = roles.place(firm.number());
                var dice = Dice.at(settings.seed, 'L', firm.number());
                if (row < settings.register) {
                    var name = LineWriting.official(firm, dice);
                    var address = writing.address(firm, dice).text();
                    register[row] = new EmployerLine("E" + (row + 1), name, firm.code(), address, "");
                }
                int found = Arrays.binarySearch(asked, firm.number());
                if (found >= 0) {
                    int at = order.place(found);
                    if (settings.shortNames) {
                        askShortly(firm, row, at, dice);
                    } else {
                        ask(firm, row, at, dice);
                    }
                }
            });
            for (int i = asked.length; i < settings.queries; i++) {
                int at = order.place(i);
                var text = NOTHING.draw(Dice.at(settings.seed, 'J', i));
                queries[at] = new Query("Q" + (at + 1), text, "");
                truth[at] = new TrueAnswer("Q" + (at + 1), "", "none_junk", "0");
            }
            return new LabelledQueries(Arrays.asList(register), Arrays.asList(queries), Arrays.asList(truth));
        }

        /** The numbers of the firms that are asked for, ascending. */
        private int[] asked() {
            var urgency = new double[roles.size()];
            firms.forEach(firm -> {
                int number = firm.number();
                boolean registered = roles.place(number) < settings.register;
                double weight = settings.shortNames && listed(firm) ? LISTED_ASKED_FOR : 1;
                double drawn = Dice.at(settings.seed, 'Q', number).unit() / weight;
                urgency[number] = registered ? drawn : -drawn;
                if (registered && !settings.shortNames) {
                    brands.merge(firm.name().brand(), 1, Integer::sum);
                }
            });
            var sorted = urgency.clone();
            Arrays.parallelSort(sorted);
            int absent = sorted.length - settings.register;
            double last = sorted[absent + settings.queries - unregistered - nothing - 1];
            double first = unregistered == 0 ? 0 : sorted[absent - unregistered];
            return IntStream.range(0, urgency.length)
                    .filter(number -> urgency[number] <= last && urgency[number] >= first)
                    .toArray();
        }

        private void ask(Firm firm, int row, int at, Dice dice) {
            var typed = writing.typed(firm, dice);
            boolean hinted = dice.chance(HINTED);
            var room = dice.chance(HINT_OF_ANOTHER_PLACE) ? firms.city().room(dice) : firm.room();
            var sameBrand = brands.getOrDefault(firm.name().brand(), 0);
            put(
                    at,
                    row,
                    typed.name(),
                    hinted ? room.told(dice) : "",
                    typed.kind() + (hinted ? "|hint" : ""),
                    "" + sameBrand);
        }

        private void askShortly(Firm firm, int row, int at, Dice dice) {
            var source = listed(firm)
                    ? (dice.chance(0.68) ? ShortName.BOARD : ShortName.EXCHANGE)
                    : (dice.chance(0.8) ? ShortName.RECRUITING : ShortName.PRODUCT);
            boolean opaque = dice.chance(source.opaque());
            var text = opaque
                    ? source.unrelated(firms.invention(), dice)
                    : source.write(firm.name(), firms.invention(), dice);
            put(at, row, text, "", source.label() + (opaque ? "_opaque" : ""), "");
        }

        private void put(int at, int row, String text, String hint, String kind, String sameBrand) {
            boolean registered = row < settings.register;
            queries[at] = new Query("Q" + (at + 1), text, hint);
            truth[at] = new TrueAnswer(
                    "Q" + (at + 1), registered ? "E" + (row + 1) : "", registered ? kind : "none_" + kind, sameBrand);
        }

        private static boolean listed(Firm firm) {
            return firm.name().form().endsWith("股份有限公司");
        }
    }
}
