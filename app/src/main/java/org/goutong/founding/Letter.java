package org.goutong.founding;

import java.util.List;
import java.util.stream.Stream;

/**
 * A letter or form as it will stand on paper, whichever kind of file is made of it.
 *
 * @param head what stands above the title: the letterhead of a reply, and its number
 * @param title the first line, centred
 */
record Letter(List<Line> head, String title, List<Block> blocks) {

    /** A piece of a letter between its title and its end. */
    sealed interface Block {

        /** The texts of this piece in the order of reading. */
        Stream<String> texts();
    }

    /** How a line stands on the page. */
    enum Kind {
        /** 发文机关标志, large and red. */
        LETTERHEAD,
        /** 文号, centred; under a letterhead with its red line. */
        NUMBER,
        /** The title of another sheet: a new page begins. */
        TITLE,
        /** 主送机关, without an indent. */
        ADDRESSEE,
        /** 小标题. */
        HEADING,
        /** 正文, its first line indented by two characters. */
        TEXT,
        /** 落款, at the right. */
        SIGNATURE,
        /** 附注, small. */
        NOTE
    }

    /** One line or paragraph. */
    record Line(Kind kind, String text) implements Block {

        @Override
        public Stream<String> texts() {
            return Stream.of(text);
        }
    }

    /**
     * A table or form.
     *
     * @param widths shares of the columns
     */
    record Table(List<Integer> widths, List<Row> rows) implements Block {

        @Override
        public Stream<String> texts() {
            return rows.stream().flatMap(row -> row.cells().stream());
        }

        /** The width of a column in hundredths of the table. */
        int percent(int column) {
            return part(column, 100);
        }

        /** The part of a whole that a column takes; the last one takes what is left. */
        int part(int column, int whole) {
            var sum = widths.stream().mapToInt(Integer::intValue).sum();
            var before = widths.subList(0, column).stream()
                    .mapToInt(width -> width * whole / sum)
                    .sum();
            return column == widths.size() - 1 ? whole - before : widths.get(column) * whole / sum;
        }
    }

    /** How high a row stands. */
    enum Height {
        LINE,
        /** Room for a seal or a few lines of writing. */
        OPINION,
        /** Room to paste a copy of an identity card. */
        PASTE
    }

    /** One row; as many cells as there are widths. */
    record Row(boolean head, Height height, List<String> cells) {}

    /** Every text from the head on, in the order of reading. */
    List<String> texts() {
        return Stream.of(
                        head.stream().flatMap(Line::texts),
                        Stream.of(title),
                        blocks.stream().flatMap(Block::texts))
                .flatMap(texts -> texts)
                .toList();
    }
}
