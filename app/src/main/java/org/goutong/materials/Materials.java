package org.goutong.materials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.goutong.cases.Case;
import org.goutong.cases.Cases;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tasks.NewTask;
import org.goutong.tasks.Tasks;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The front door to materials: what is handed to employers, and what they asked for. */
@Component
public class Materials {

    static final int MOST_BYTES = 20 << 20;
    private static final Set<String> LANGUAGES = Set.of("zh", "en", "other");

    private final Scopes scopes;
    private final MaterialStore store;
    private final Cases cases;
    private final Tasks tasks;
    private final Clock clock;

    Materials(Scopes scopes, MaterialStore store, Cases cases, Tasks tasks, Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.cases = cases;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Puts a material into the library of the person's unit.
     *
     * @throws org.goutong.web.InvalidForm when the title or the file is missing, too large or of another kind than PDF,
     *     Word or picture
     * @throws NotFound when the material of which it is another language is not within reach
     */
    public UUID add(Staff by, NewMaterial material) {
        var problems = Problems.none().require("title", material.title(), "materials.title.missing");
        if (!LANGUAGES.contains(material.language())) {
            problems.add("language", "cases.choose");
        }
        var media = mediaType(material.content());
        if (material.content().length == 0) {
            problems.add("file", "materials.file.missing");
        } else if (material.content().length > MOST_BYTES) {
            problems.add("file", "materials.file.too-large", MOST_BYTES >> 20);
        } else if (media == null) {
            problems.add("file", "materials.file.kind");
        }
        if (material.validTo() != null && material.validTo().isBefore(material.validFrom())) {
            problems.add("validTo", "materials.valid-to.later");
        }
        problems.refuse();
        return scopes.in(by.scope(), () -> {
            var family = material.variantOf() == null
                    ? null
                    : store.find(by.scope(), material.variantOf())
                            .orElseThrow(NotFound::new)
                            .familyId();
            return store.add(by, material, Objects.requireNonNull(media), family, clock.instant());
        });
    }

    /** What a file is by its first bytes; its name may say anything. */
    private static @Nullable String mediaType(byte[] content) {
        return begins(content, '%', 'P', 'D', 'F', '-')
                ? "application/pdf"
                : begins(content, 0x89, 'P', 'N', 'G')
                        ? "image/png"
                        : begins(content, 0xFF, 0xD8, 0xFF)
                                ? "image/jpeg"
                                : begins(content, 'P', 'K', 3, 4)
                                        ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                                        : null;
    }

    private static boolean begins(byte[] content, int... first) {
        if (content.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (content[i] != (byte) first[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes a material out of the library.
     *
     * @throws NotFound when it is not of the person's own units
     */
    void withdraw(Staff by, UUID id) {
        if (!store.withdraw(by.scope(), id, clock.instant())) {
            throw new NotFound();
        }
    }

    /**
     * Notes what an employer asked for; it is to be there the same day, and whoever owns the case has a task.
     *
     * @param language {@code zh}, {@code en} or {@code other}
     */
    public UUID ask(Staff by, UUID caseId, String wish, String language, String askedBy) {
        var problems = Problems.none().require("wish", wish, "materials.wish.missing");
        if (!LANGUAGES.contains(language)) {
            problems.add("language", "cases.choose");
        }
        problems.refuse();
        var now = clock.instant();
        var today = Time.day(now);
        return scopes.in(by.scope(), () -> {
            var kept = cases.get(by.scope(), caseId);
            var id = store.ask(by, kept, wish, language, askedBy, today, now);
            tasks.raise(by.scope(), task(by, kept, id, wish, today));
            return id;
        });
    }

    private static NewTask task(Staff by, Case kept, UUID id, String wish, LocalDate dueOn) {
        return new NewTask(
                taskKey(id),
                kept.orgCode(),
                "DELIVER_MATERIAL",
                kept.employerName(),
                "/employers/" + kept.employerId(),
                wish,
                kept.ownerId() == null ? by.id() : kept.ownerId(),
                kept.ownerId() == null ? by.name() : kept.ownerName(),
                dueOn,
                by.id());
    }

    /** What was asked for in a case, the latest first; at most 50. */
    public List<AskedMaterial> listAsked(Scope scope, UUID caseId) {
        return store.listRequests(scope, caseId).stream()
                .map(one -> new AskedMaterial(
                        one.wish(),
                        one.askedBy(),
                        Time.day(one.askedAt().toInstant()),
                        one.dueOn(),
                        one.deliveredAt() == null
                                ? null
                                : Time.day(one.deliveredAt().toInstant()),
                        one.materialId()))
                .toList();
    }

    /**
     * Notes that something asked for is there; its task is done.
     *
     * @param materialId what of the library it was, or null
     * @throws Refused when it had been delivered already
     */
    public void deliver(Staff by, UUID caseId, UUID id, @Nullable UUID materialId) {
        scopes.run(by.scope(), () -> {
            cases.get(by.scope(), caseId);
            if (materialId != null) {
                store.find(by.scope(), materialId).orElseThrow(NotFound::new);
            }
            if (!store.deliver(by, caseId, id, materialId, clock.instant())) {
                throw new Refused("materials.delivered-already");
            }
            tasks.finish(by, Set.of(taskKey(id)));
        });
    }

    /**
     * Takes back that something asked for is there: it is still to be delivered, and its task is open again.
     *
     * @throws Refused when it is not noted as delivered
     */
    void takeBackDelivery(Staff by, UUID caseId, UUID id) {
        scopes.run(by.scope(), () -> {
            var kept = cases.get(by.scope(), caseId);
            var request = store.takeBackDelivery(by.scope(), caseId, id)
                    .orElseThrow(() -> new Refused("materials.not-delivered"));
            tasks.handOver(by.scope(), task(by, kept, id, request.wish(), request.dueOn()));
        });
    }

    static String taskKey(UUID request) {
        return "material:" + request;
    }
}
