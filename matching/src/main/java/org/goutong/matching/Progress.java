package org.goutong.matching;

/** Hears how far a comparison has come, from any of its threads. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress NONE = (stage, done, total) -> {};

    /** What is being done. */
    enum Stage {
        INDEXING,
        COMPARING,
        ASSIGNING
    }

    /**
     * So much is done.
     *
     * @param done lines done in this stage
     * @param total lines of this stage
     */
    void at(Stage stage, long done, long total);
}
