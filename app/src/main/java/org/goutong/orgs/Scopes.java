package org.goutong.orgs;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one entry point: opens a transaction and tells the database what it may see. */
@Component
public class Scopes {

    private static final String BOUND = Scopes.class.getName();
    /** Takes the thirteen texts of {@link #settings}; they hold until the transaction ends. */
    static final String SETTING = """
            select set_config('goutong.scope_kind', ?, true), set_config('goutong.scope_from', ?, true),
                   set_config('goutong.scope_to', ?, true), set_config('goutong.administered_from', ?, true),
                   set_config('goutong.administered_to', ?, true), set_config('goutong.scope_staff', ?, true),
                   set_config('goutong.scope_code', ?, true), set_config('goutong.scope_form', ?, true),
                   set_config('goutong.scope_receipt', ?, true), set_config('goutong.scope_link', ?, true),
                   set_config('goutong.scope_grant', ?, true), set_config('goutong.scope_name', ?, true),
                   set_config('goutong.at', ?, true)
            """;

    private static final int SETTINGS = 13;
    private static final String EVERYTHING_FROM = "0";
    private static final String EVERYTHING_TO = ":";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Scopes(JdbcClient jdbc, PlatformTransactionManager transactionManager, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /**
     * Does work in a transaction that sees what the scope covers. Joins a running transaction of the same scope.
     *
     * @throws IllegalStateException when the running transaction has another scope: a scope is never widened
     */
    public <T extends @Nullable Object> T in(Scope scope, Supplier<T> work) {
        return transactions.execute(status -> {
            bind(scope);
            return work.get();
        });
    }

    /** Like {@link #in(Scope, Supplier)}, for work without a result. */
    public void run(Scope scope, Runnable work) {
        in(scope, () -> {
            work.run();
            return null;
        });
    }

    private void bind(Scope scope) {
        var bound = TransactionSynchronizationManager.getResource(BOUND);
        if (scope.equals(bound)) {
            return;
        }
        if (bound != null) {
            throw new IllegalStateException("a transaction of " + bound + " cannot become one of " + scope);
        }
        var settings = settings(scope, clock.instant());
        jdbc.sql(SETTING).params((Object[]) settings).query((row, number) -> 0).single();
        TransactionSynchronizationManager.bindResource(BOUND, scope);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(BOUND);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(BOUND, scope);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(BOUND);
            }
        });
    }

    /** kind, from, to, administered from, administered to, staff, code, form, receipt, link, grant, name, at. */
    static String[] settings(Scope scope, Instant at) {
        return switch (scope) {
            case Scope.Person(var staff, var name, var org, var administrator)
            when administrator -> settings(at, name, "administrator", "", "", org, OrgCode.end(org), staff.toString());
            case Scope.Person(var staff, var name, var org, var administrator) ->
                settings(at, name, "person", org, OrgCode.end(org), "", "", staff.toString());
            case Scope.Stall(var code) -> settings(at, "", "stall", "", "", "", "", "", code);
            case Scope.Form(var code, var key) -> settings(at, "", "stall", "", "", "", "", "", code, key.toString());
            case Scope.Receipt(var hash) -> settings(at, "", "receipt", "", "", "", "", "", "", "", hash);
            case Scope.Link(var hash) -> settings(at, "", "link", "", "", "", "", "", "", "", "", hash);
            case Scope.Granted(var staff, var name, var grant) ->
                settings(at, name, "grant", "", "", "", "", staff.toString(), "", "", "", "", grant.toString());
            case Scope.Unit(var org) -> settings(at, "", "unit", org, OrgCode.end(org));
            case Scope.Job(var purpose, var staff, var name) ->
                settings(
                        at,
                        name,
                        "job",
                        EVERYTHING_FROM,
                        EVERYTHING_TO,
                        EVERYTHING_FROM,
                        EVERYTHING_TO,
                        staff == null ? "" : staff.toString());
        };
    }

    /** What a scope does not say is empty: a setting of the transaction before would else hold on. */
    private static String[] settings(Instant at, String name, String... values) {
        var settings = Arrays.copyOf(values, SETTINGS);
        Arrays.fill(settings, values.length, SETTINGS - 2, "");
        settings[SETTINGS - 2] = name;
        settings[SETTINGS - 1] = at.toString();
        return settings;
    }
}
