package org.goutong.founding;

import java.util.List;
import java.util.stream.Stream;

/**
 * A letter or form as it will stand on paper, whichever kind of file is made of it.
 *
 * @param title the first line, centred
 */
record Letter(String title, List<Block> blocks) {

    /** A piece of a letter between its title and its end. */
    sealed interface Block {

        /** The texts of this piece in the order of reading. */
        Stream<String> texts();
    }

    /** How a line stands on the page. */
    enum Kind {
        /** 文号, centred. */
        NUMBER,
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
            return widths.get(column)
                    * 100
                    / widths.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** One row; as many cells as there are widths. */
    record Row(boolean head, List<String> cells) {}

    /** Every text from the title on, in the order of reading. */
    List<String> texts() {
        return Stream.concat(Stream.of(title), blocks.stream().flatMap(Block::texts))
                .toList();
    }
}
