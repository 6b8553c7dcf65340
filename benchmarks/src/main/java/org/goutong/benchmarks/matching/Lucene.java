package org.goutong.benchmarks.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerName;

/**
 * Apache Lucene as one would set it up for this: pairs of neighbouring characters of name and address, code and phone as
 * they are, BM25; the score is the share of what a perfect hit of the name would have.
 */
final class Lucene implements Linker {

    // It warns of vectors that it would compute faster with; there are none here.
    private static final Logger LOG = Logger.getLogger("org.apache.lucene");

    private static final int HITS = 10;
    // Boosts and the offset that did best on the normal and hard lists of 5,000.
    private static final float CODE = 4;
    private static final float PHONE = 8;
    private static final float ADDRESS = 0.2f;
    private static final double OFFSET = 8;

    @Override
    public List<Pair> pairs(List<EmployerLine> left, List<EmployerLine> right) throws IOException {
        LOG.setLevel(Level.SEVERE);
        var analyzer = new CJKAnalyzer();
        try (var directory = new ByteBuffersDirectory()) {
            write(right, new IndexWriter(directory, new IndexWriterConfig(analyzer)));
            try (var reader = DirectoryReader.open(directory)) {
                var searcher = new IndexSearcher(reader);
                return IntStream.range(0, left.size())
                        .parallel()
                        .mapToObj(row -> hits(left.get(row), row, searcher, analyzer))
                        .flatMap(List::stream)
                        .toList();
            }
        }
    }

    private static void write(List<EmployerLine> lines, IndexWriter writer) throws IOException {
        try (writer) {
            for (int row = 0; row < lines.size(); row++) {
                var line = lines.get(row);
                var document = new Document();
                document.add(new NumericDocValuesField("row", row));
                document.add(new TextField("name", EmployerName.of(line.name()).normal(), Field.Store.NO));
                document.add(new TextField("address", line.address(), Field.Store.NO));
                document.add(new StringField("code", line.creditCode(), Field.Store.NO));
                for (var phone : phones(line)) {
                    document.add(new StringField("phone", phone, Field.Store.NO));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    static List<String> phones(EmployerLine line) {
        var phones = new ArrayList<String>();
        for (var part : line.phone().split("[/,;、；，]")) {
            var digits = part.replaceAll("\\D", "").replaceFirst("^(86)?(?=1\\d{10}$)", "");
            if (digits.length() >= 7) {
                phones.add(
                        digits.length() > 8 && !digits.startsWith("1")
                                ? digits.substring(digits.length() - 8)
                                : digits);
            }
        }
        return phones;
    }

    private List<Pair> hits(EmployerLine line, int row, IndexSearcher searcher, Analyzer analyzer) {
        try {
            var query = new BooleanQuery.Builder();
            double perfect = 0;
            int all = searcher.getIndexReader().numDocs();
            for (var term : terms(analyzer, "name", EmployerName.of(line.name()).normal())
                    .entrySet()) {
                int having = searcher.getIndexReader().docFreq(new Term("name", term.getKey()));
                // What BM25 gives a term that is there once, in a name of average length.
                perfect += Math.log(1 + (all - having + 0.5) / (having + 0.5)) / 2.2;
                query.add(new TermQuery(new Term("name", term.getKey())), Occur.SHOULD);
            }
            for (var term : terms(analyzer, "address", line.address()).keySet()) {
                query.add(boosted("address", term, ADDRESS), Occur.SHOULD);
            }
            if (!line.creditCode().isEmpty()) {
                query.add(boosted("code", line.creditCode(), CODE), Occur.SHOULD);
            }
            for (var phone : phones(line)) {
                query.add(boosted("phone", phone, PHONE), Occur.SHOULD);
            }
            var pairs = new ArrayList<Pair>();
            for (var hit : searcher.search(query.build(), HITS).scoreDocs) {
                var rows =
                        searcher.getIndexReader().leaves().getFirst().reader().getNumericDocValues("row");
                rows.advance(hit.doc);
                pairs.add(new Pair(row, (int) rows.longValue(), hit.score / (perfect + OFFSET)));
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query boosted(String field, String term, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, term)), boost);
    }

    private static Map<String, Integer> terms(Analyzer analyzer, String field, String text) throws IOException {
        var terms = new HashMap<String, Integer>();
        try (var tokens = analyzer.tokenStream(field, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.merge(term.toString(), 1, Integer::sum);
            }
            tokens.end();
        }
        return terms;
    }
}
