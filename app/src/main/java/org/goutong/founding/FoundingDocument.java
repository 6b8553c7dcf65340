package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.ReferenceTable;
import org.goutong.web.Words;

/**
 * A document that a founding needs, as practice and the rules name it.
 *
 * @param code for example {@code PREP_REQUEST_LETTER}; its text is the file of that name in {@code /letters}
 * @param facesEmployer whether the employer gets to see it: then it names persons in their role only
 * @param employerFills whether the employer itself fills it in or signs it: then it names nobody and counts no members
 * @param basisChinese the rule it stands on, in Chinese
 * @param basisEnglish the same in English
 */
record FoundingDocument(
        String code,
        FoundingStep step,
        String nameChinese,
        String nameEnglish,
        Actor actor,
        boolean facesEmployer,
        boolean employerFills,
        Requirement requirement,
        String basisChinese,
        String basisEnglish) {

    /** Who has to see to it. */
    enum Actor {
        UNION,
        EMPLOYER,
        SUPERIOR,
        PERSON,
        AUTHORITY;

        /** In the visitor's language. */
        String word() {
            return Words.t("founding.actor." + name());
        }
    }

    /** Whether it may be left out. */
    enum Requirement {
        REQUIRED,
        CONDITIONAL,
        OPTIONAL
    }

    /** All of them, step by step. */
    static final List<FoundingDocument> ALL = ReferenceTable.rows("founding_documents.csv").stream()
            .map(row -> new FoundingDocument(
                    row.getField("document"),
                    FoundingStep.valueOf(row.getField("step_code")),
                    row.getField("name_zh"),
                    row.getField("name_en"),
                    Actor.valueOf(row.getField("actor")),
                    row.getField("faces_employer").equals("yes"),
                    row.getField("employer_fills").equals("yes"),
                    Requirement.valueOf(row.getField("requirement")),
                    row.getField("basis_zh"),
                    row.getField("basis_en")))
            .toList();

    /** Whether a founding needs it at all: without delegates no list of them, without women no list of theirs. */
    boolean applies(Dossier dossier, LocalDate day) {
        return switch (code) {
            case "DELEGATE_ALLOCATION", "DELEGATE_LIST", "DELEGATE_CREDENTIALS_REPORT" ->
                dossier.founding().congress();
            case "WOMEN_COMMITTEE_LIST" -> dossier.seats(day).containsKey(Office.WOMEN);
            default -> true;
        };
    }

    /** What the union above reads before it answers a request. */
    static List<FoundingDocument> askedWith(Request.Kind kind) {
        var codes = switch (kind) {
            case PREPARATION -> List.of("PREP_REQUEST_LETTER", "EMPLOYER_PROFILE", "PREP_GROUP_LIST", "PREP_PLAN");
            case CANDIDATES -> List.of("CANDIDATE_REQUEST", "CANDIDATE_LIST", "ELIGIBILITY_DECLARATION");
            case RESULT -> List.of("ELECTION_RESULT_REPORT", "COUNT_RECORD", "MEETING_MINUTES");
        };
        return ALL.stream().filter(document -> codes.contains(document.code())).toList();
    }

    /** Whether the employer has to stamp it, or to give a copy for it. */
    boolean stamped() {
        return facesEmployer && !code.equals("CANDIDATE_PUBLIC_NOTICE");
    }

    static List<FoundingDocument> of(FoundingStep step) {
        return ALL.stream().filter(document -> document.step() == step).toList();
    }

    /** In the visitor's language; the document itself is Chinese. */
    String name() {
        return Words.english() ? nameEnglish : nameChinese;
    }

    /** The rule it stands on, in the visitor's language. */
    String basis() {
        return Words.english() ? basisEnglish : basisChinese;
    }

    /** The name of its file without an ending, in the order of the steps, for example {@code 01-2 关于…的请示}. */
    String fileName() {
        return "%02d-%d %s"
                .formatted(step.number(), of(step).indexOf(this) + 1, nameChinese.replaceAll("[（(].*[）)]", ""));
    }
}
