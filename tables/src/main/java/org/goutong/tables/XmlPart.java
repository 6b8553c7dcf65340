package org.goutong.tables;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, read element by element. */
final class XmlPart implements Closeable {

    private static final int LARGEST_TOKEN = 1 << 22;
    private static final XMLInputFactory XML = factory();

    private final String file;
    private final Limited bytes;
    private final XMLStreamReader xml;
    private final StringBuilder gathered = new StringBuilder();

    /** @param largest how many bytes it may unpack to before it is refused */
    XmlPart(InputStream unpacked, long largest, String file) {
        this.file = file;
        bytes = new Limited(unpacked, largest);
        try {
            xml = XML.createXMLStreamReader(bytes);
        } catch (XMLStreamException | RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the next start of an element; false at the end. */
    boolean toStart() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Goes on by one event of {@link XMLStreamConstants}. */
    int next() {
        try {
            bytes.token = 0;
            return xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    boolean isAt(String element) {
        return xml.getLocalName().equals(element);
    }

    /** The attribute without its namespace, empty when it is not there. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The trimmed text up to the end of this element, without phonetic hints; null when too long for a cell. */
    @Nullable
    String text() {
        gathered.setLength(0);
        int depth = 1;
        int hints = 0;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    hints = hints > 0 || isAt("rPh") ? hints + 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    hints = Math.max(0, hints - 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (hints == 0 && gathered.length() <= CellText.LONGEST) {
                        gather();
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> depth = 0;
                default -> {}
            }
        }
        return gathered.length() > CellText.LONGEST ? null : CellText.trimmed(gathered.toString());
    }

    private void gather() {
        try {
            // The parser reads a text only now.
            gathered.append(
                    xml.getTextCharacters(), xml.getTextStart(), Math.min(xml.getTextLength(), CellText.LONGEST + 1));
        } catch (RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    private TableProblem damaged(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof TableProblem problem) {
                return problem;
            }
        }
        return TableProblem.of(TableProblem.Kind.DAMAGED_SPREADSHEET, file);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Refuses a part that unpacks to more than it may, or whose next token does. */
    private final class Limited extends FilterInputStream {

        private long left;
        private int token;

        Limited(InputStream in, long largest) {
            super(in);
            left = largest;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            token += Math.max(0, read);
            left -= Math.max(0, read);
            if (left < 0 || token > LARGEST_TOKEN) {
                throw TableProblem.of(TableProblem.Kind.TOO_LARGE, file);
            }
            return read;
        }
    }
}
