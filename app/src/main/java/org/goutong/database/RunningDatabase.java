package org.goutong.database;

/** A prepared PostgreSQL 18, ours or somebody else's; the close ends it when it is ours. */
public sealed interface RunningDatabase extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

    /** How to reach the database as the owner of the schemas and as the application. */
    DatabaseAccess access();

    @Override
    void close();
}
