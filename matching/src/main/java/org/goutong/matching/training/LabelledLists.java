package org.goutong.matching.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.goutong.matching.EmployerLine;

/**
 * Two invented lists of employers and which of their lines are the same employer: the directory of a property manager
 * on the left, a tax register on the right.
 *
 * @param truth one to one, by left row
 * @param duplicates further lines of one list for an employer that the list has already
 */
public record LabelledLists(
        List<EmployerLine> left, List<EmployerLine> right, List<TrueLink> truth, List<TrueDuplicate> duplicates) {

    private static final List<String> LINE_HEADER = List.of("id", "企业名称", "统一社会信用代码", "地址", "联系电话");

    /**
     * What lists to make.
     *
     * @param left how many lines on the left
     * @param right how many lines on the right
     * @param links how many employers are in both
     * @param hard whether codes and phones are rare, names often short, and sisters many
     * @param duplicates the share of further lines for an employer in the same list, 0 for none
     */
    public record Settings(int left, int right, int links, long seed, boolean hard, double duplicates) {

        public Settings {
            if (links < 0 || left < 1 || right < 1 || links > left || links > right) {
                throw new IllegalArgumentException(
                        "no list of %d and %d lines with %d links".formatted(left, right, links));
            }
            if (!(duplicates >= 0 && duplicates < 0.5)) {
                throw new IllegalArgumentException("a share of duplicates of " + duplicates);
            }
        }

        /** Two lists of that length of which 70 % is in both, without duplicates. */
        public static Settings of(int rows, long seed, boolean hard) {
            return new Settings(rows, rows, (int) (rows * 0.7), seed, hard, 0);
        }
    }

    /**
     * Two lines that are one employer.
     *
     * @param kind how the left name differs, {@code no_region+typo}
     * @param evidence what else agrees: U the credit code, P the phone, A the premises
     */
    public record TrueLink(String leftId, String rightId, String kind, String evidence) {}

    /**
     * A line of an employer that the same list has already.
     *
     * @param list {@code left} or {@code right}
     * @param id the further line
     * @param kept the line of the same employer that the truth speaks of
     */
    public record TrueDuplicate(String list, String id, String kept, String kind) {}

    /** Invents lists; equal settings give equal lists. */
    public static LabelledLists invent(Settings settings) {
        return new Invention(settings).lists();
    }

    /** Writes {@code left.csv}, {@code right.csv}, {@code truth.csv}, and {@code duplicates.csv} when there are any. */
    public void writeTo(Path folder) throws IOException {
        Csv.write(folder.resolve("left.csv"), LINE_HEADER, left, LabelledLists::cells);
        Csv.write(folder.resolve("right.csv"), LINE_HEADER, right, LabelledLists::cells);
        Csv.write(
                folder.resolve("truth.csv"),
                List.of("left_id", "right_id", "kind", "evidence"),
                truth,
                link -> List.of(link.leftId, link.rightId, link.kind, link.evidence));
        if (!duplicates.isEmpty()) {
            Csv.write(
                    folder.resolve("duplicates.csv"),
                    List.of("list", "id", "kept_id", "kind"),
                    duplicates,
                    duplicate -> List.of(duplicate.list, duplicate.id, duplicate.kept, duplicate.kind));
        }
    }

    private static List<String> cells(EmployerLine line) {
        return List.of(line.id(), line.name(), line.creditCode(), line.address(), line.phone());
    }

    private static final class Invention {

        private final Settings settings;
        private final Difficulty difficulty;
        private final Shares left;
        private final Shares right;
        private final Firms firms;
        private final Shuffle roles;
        private final LineWriting writing;
        private final EmployerLine[] leftLines;
        private final EmployerLine[] rightLines;
        private final TrueLink[] truth;
        private final TrueDuplicate[] leftDuplicates;
        private final TrueDuplicate[] rightDuplicates;

        Invention(Settings settings) {
            this.settings = settings;
            this.difficulty = settings.hard ? Difficulty.HARD : Difficulty.NORMAL;
            this.left = Shares.of(settings.left, settings, 'l');
            this.right = Shares.of(settings.right, settings, 'r');
            int count = left.firms + right.firms - settings.links;
            this.firms = new Firms(settings.seed, count, difficulty.families(), NameInvention.Style.LOCAL);
            this.roles = new Shuffle(settings.seed, count);
            this.writing = new LineWriting(settings.seed, difficulty, firms, right.firms);
            this.leftLines = new EmployerLine[settings.left];
            this.rightLines = new EmployerLine[settings.right];
            this.truth = new TrueLink[settings.left];
            this.leftDuplicates = new TrueDuplicate[settings.left];
            this.rightDuplicates = new TrueDuplicate[settings.right];
        }

        /** How many lines of a list are firms of their own, and where each of its lines stands. */
        private record Shares(int lines, int firms, Shuffle order, Shuffle repeated) {

            static Shares of(int lines, Settings settings, char side) {
                int distinct = Math.max(settings.links, lines - (int) (lines * settings.duplicates));
                return new Shares(
                        lines,
                        distinct,
                        new Shuffle(settings.seed + side, lines),
                        new Shuffle(~settings.seed + side, distinct));
            }

            /** The line that repeats the firm with that position in the list, −1 for none. */
            int repetition(int position) {
                int further = repeated.place(position);
                return further < lines - firms ? order.place(firms + further) : -1;
            }
        }

        LabelledLists lists() {
            firms.forEach(this::list);
            return new LabelledLists(
                    Arrays.asList(leftLines),
                    Arrays.asList(rightLines),
                    given(truth),
                    Stream.concat(given(leftDuplicates).stream(), given(rightDuplicates).stream())
                            .toList());
        }

        private void list(Firm firm) {
            int role = roles.place(firm.number());
            boolean onLeft = role < left.firms;
            boolean onRight = role < settings.links || role >= left.firms;
            var dice = Dice.at(settings.seed, 'L', firm.number());
            var entry = writing.registered(firm, dice);
            int rightPosition = role < settings.links ? role : role - left.firms + settings.links;
            int rightRow = onRight ? right.order.place(rightPosition) : -1;
            if (onRight) {
                rightLines[rightRow] = entry.line("R" + (rightRow + 1));
                int again = right.repetition(rightPosition);
                if (again >= 0) {
                    var other = writing.listed(firm, dice);
                    rightLines[again] = other.line("R" + (again + 1));
                    rightDuplicates[again] =
                            new TrueDuplicate("right", "R" + (again + 1), "R" + (rightRow + 1), other.kind());
                }
            }
            if (onLeft) {
                int leftRow = left.order.place(role);
                var listed = writing.listed(firm, dice);
                leftLines[leftRow] = listed.line("L" + (leftRow + 1));
                if (onRight) {
                    truth[leftRow] = new TrueLink(
                            "L" + (leftRow + 1), "R" + (rightRow + 1), listed.kind(), listed.evidence(entry));
                }
                int again = left.repetition(role);
                if (again >= 0) {
                    var other = writing.listed(firm, dice);
                    leftLines[again] = other.line("L" + (again + 1));
                    leftDuplicates[again] =
                            new TrueDuplicate("left", "L" + (again + 1), "L" + (leftRow + 1), other.kind());
                }
            }
        }

        private static <T> List<T> given(T[] some) {
            return Arrays.stream(some).filter(Objects::nonNull).toList();
        }
    }
}
