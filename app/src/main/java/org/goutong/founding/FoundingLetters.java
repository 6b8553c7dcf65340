package org.goutong.founding;

import static java.util.stream.Collectors.joining;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of one founding, filled in with what is known today. */
@Component
class FoundingLetters {

    /** What is sealed apart and never in the file that is shared with the employer. */
    private static final Set<String> SEALED = Set.of(
            "MEMBERSHIP_APPLICATION",
            "MEMBER_REGISTRATION_FORM",
            "MEMBER_ROLL",
            "UNION_GROUP_LIST",
            "SIGN_IN_SHEET",
            "DELEGATE_LIST",
            "BALLOT",
            "REALNAME_IMPORT");

    private final Scopes scopes;
    private final Dossiers dossiers;
    private final Assemblies assemblies;
    private final Employers employers;

    FoundingLetters(Scopes scopes, Dossiers dossiers, Assemblies assemblies, Employers employers) {
        this.scopes = scopes;
        this.dossiers = dossiers;
        this.assemblies = assemblies;
        this.employers = employers;
    }

    static FoundingDocument document(String code) {
        return FoundingDocument.ALL.stream()
                .filter(document -> document.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Writes one document. The names of voters go only into those that the union keeps. */
    Letter write(Scope scope, UUID id, FoundingDocument document) {
        return LetterText.write(document, facts(scope, id, document));
    }

    LetterFacts facts(Scope scope, UUID id, FoundingDocument document) {
        return known(scope, id, List.of(document)).facts(document, dossiers.today());
    }

    /** Everything that documents say, read at one time. */
    private Known known(Scope scope, UUID id, List<FoundingDocument> documents) {
        return scopes.in(scope, () -> {
            var dossier = dossiers.get(scope, id);
            return new Known(
                    dossier,
                    dossier.leadingEmployer()
                            .map(leading -> employers.get(scope, leading.employerId()))
                            .orElse(null),
                    documents.stream().allMatch(FoundingDocument::facesEmployer)
                            ? List.of()
                            : assemblies.listVoters(scope, id));
        });
    }

    /**
     * What documents are filled in with.
     *
     * @param employer the leading one, null when there is none
     */
    private record Known(Dossier dossier, @Nullable Employer employer, List<Voter> voters) {

        LetterFacts facts(FoundingDocument document, LocalDate today) {
            var day = dossier.done(document.step()).map(StepDone::doneOn).orElse(today);
            var facts = new LetterFacts();
            KnownFacts.add(facts, dossier, today, day);
            if (employer != null) {
                facts.with("registered-on", registered(employer))
                        .with(
                                "industry",
                                employer.industry() == null ? "" : Employers.industryInChinese(employer.industry()));
            }
            facts.with("steps", filed(dossier));
            if (!document.facesEmployer()) {
                ElectionFacts.addVoters(facts, dossier, voters);
            }
            return facts;
        }

        private String registered(Employer employer) {
            var registry = dossier.founding().registry();
            return employer.registeredOn() == null && registry.isEmpty()
                    ? ""
                    : (registry + " " + KnownFacts.day(employer.registeredOn())).strip();
        }
    }

    /** What lies in the file of the employer: papers of steps that are done, without those that name members. */
    private static List<Map<String, String>> filed(Dossier dossier) {
        return KnownFacts.numbered(FoundingDocument.ALL.stream()
                .filter(document -> !SEALED.contains(document.code()))
                .flatMap(document -> dossier
                        .done(document.step())
                        .filter(done -> document.applies(dossier, done.doneOn()))
                        .map(done -> Map.of("name", document.nameChinese(), "on", KnownFacts.day(done.doneOn())))
                        .stream())
                .toList());
    }

    /** Reads at one time what those of some documents say that the founding needs. */
    Archive archive(Scope scope, UUID id, List<FoundingDocument> documents) {
        var today = dossiers.today();
        var known = known(scope, id, documents);
        return new Archive(
                known,
                documents.stream()
                        .filter(document -> document.applies(known.dossier(), today))
                        .toList(),
                today);
    }

    /** Documents of one founding that all tell one state of it. */
    static final class Archive {

        private final Known known;
        private final List<FoundingDocument> documents;
        private final LocalDate today;

        private Archive(Known known, List<FoundingDocument> documents, LocalDate today) {
            this.known = known;
            this.documents = documents;
            this.today = today;
        }

        String unionName() {
            return known.dossier().founding().unionName();
        }

        /** Writes them one after the other; no letter is kept in memory but the one at hand. */
        void write(OutputStream out) {
            try (var archive = new ZipOutputStream(out)) {
                for (var document : documents) {
                    archive.putNextEntry(new ZipEntry(document.fileName() + ".docx"));
                    LetterFile.write(LetterText.write(document, known.facts(document, today)), new Unclosed(archive));
                    archive.closeEntry();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** An entry ends, the archive goes on. */
    private static final class Unclosed extends FilterOutputStream {

        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // The archive is closed by whoever opened it.
        }
    }

    static String names(List<String> names) {
        return names.stream().collect(joining("、"));
    }
}
