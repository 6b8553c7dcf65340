package org.goutong.joining;

import java.security.MessageDigest;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a stall writes: one row per submission key. */
@Repository
class FilingStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    FilingStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Stores a form; empty when its submission key is there already. */
    Optional<UUID> add(Scope scope, NewRow row) {
        var form = row.form();
        var at = row.at().atOffset(ZoneOffset.UTC);
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into joining.application (
                            org_code, meeting_id, submission_key, corrects, digest, receipt_hash, number, received_at,
                            counted, channel, language, name, person_key, phone, phone_hash, phone_tail_hash, id_type,
                            id_number, id_hash, card_consent_at, consent_version, consented_at, employer_choice,
                            employer_text, employer_id, mention_id, responsible_code, proxy_for, flags)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint application_submission_once do nothing
                        returning id
                        """)
                        .param(1, row.orgCode())
                        .param(2, row.meetingId())
                        .param(3, form.submissionKey())
                        .param(4, form.corrects(), Types.OTHER)
                        .param(5, row.digest())
                        .param(6, row.receiptHash())
                        .param(7, row.number())
                        .param(8, at)
                        .param(9, row.counted())
                        .param(10, row.channel().name())
                        .param(11, form.language())
                        .param(12, form.name())
                        .param(13, row.personKey())
                        .param(14, row.phone())
                        .param(15, row.phoneHash())
                        .param(16, row.phoneTailHash())
                        .param(17, form.idType())
                        .param(18, row.idNumber())
                        .param(19, row.idHash(), Types.BINARY)
                        .param(20, row.idNumber() == null ? null : at, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param(21, form.consentVersion())
                        .param(22, at)
                        .param(23, form.employerChoice().name())
                        .param(24, form.employer())
                        .param(25, row.employerId(), Types.OTHER)
                        .param(26, row.mentionId(), Types.OTHER)
                        .param(27, row.responsibleCode())
                        .param(28, form.proxyFor())
                        .param(29, row.flags())
                        .query(UUID.class)
                        .optional());
    }

    /** Whether the form under this key says the same. */
    boolean sameContent(Scope scope, UUID meetingId, UUID submissionKey, byte[] digest) {
        return scopes.in(
                scope,
                () -> MessageDigest.isEqual(
                        digest,
                        jdbc.sql("""
                                select digest from joining.application
                                where meeting_id = :meeting and submission_key = :key
                                """)
                                .param("meeting", meetingId)
                                .param("key", submissionKey)
                                .query(byte[].class)
                                .single()));
    }
}
