package org.goutong.matching;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How pairs are scored and what a score is worth. */
public final class Model {

    /** Bundled with the library: for two lists, and for typed texts against a register. */
    private static final String RECONCILE = "reconcile.model";

    private static final String RESOLVE = "resolve.model";

    private static final float ENOUGH_OF_NAME = 0.6f;
    private static final float SAME_PLACE = 0.6f;

    private final Scorer scorer;
    final Calibration calibration;
    /** The score that is nearly sure: what rests on a code alone gets no more. */
    private final float nearlySure;
    /** Says from {@link Presence} whether the employer is in the register; null where nobody asks. */
    private final @Nullable Scorer presence;

    private Model(Scorer scorer, Calibration calibration, @Nullable Scorer presence) {
        this.scorer = scorer;
        this.calibration = calibration;
        this.presence = presence;
        nearlySure = calibration.lastBelow(Band.SURE_FROM);
    }

    /**
     * How likely a pair is one employer, as the logarithm of the odds. A credit code may be valid and still the neighbour's
     * or the parent's: where nothing else agrees, somebody has to look.
     */
    float logit(float[] features) {
        float logit = scorer.logit(features);
        return restsOnCodeAlone(features) ? Math.min(logit, nearlySure) : logit;
    }

    private static boolean restsOnCodeAlone(float[] f) {
        return f[Features.CODE] == 3
                && f[Features.OF_LINE] < ENOUGH_OF_NAME
                && f[Features.BRAND] < ENOUGH_OF_NAME
                && f[Features.LATIN] < 2
                && f[Features.PHONE] != 2
                && f[Features.ROOM] != 2
                && f[Features.ADDRESS] < SAME_PLACE;
    }

    /** Trees and what their scores were worth on links that they had not seen. */
    public static Model of(Trees trees, Calibration calibration) {
        return new Model(trees, calibration, null);
    }

    /** The same for a register, with trees that say whether an employer is in it at all. */
    public static Model of(Trees trees, Calibration calibration, Trees presence) {
        return new Model(trees, calibration, presence);
    }

    /** Whether the best candidate is more likely meant than nobody in the register. */
    boolean isKnown(float[][] features, float[] logit) {
        if (logit.length == 0) {
            return false;
        }
        var together = Presence.features(features, logit);
        float best = together[Features.COUNT];
        return presence == null ? best >= 0 : isKnown(best, presence.logit(together));
    }

    /** Whether the chance of the best candidate is at least that of nobody; both as logarithms of odds. */
    public static boolean isKnown(float best, float presence) {
        return 1 / (1 + Math.exp(-best)) >= 1 / (1 + Math.exp(presence));
    }

    /** The scorer without training, whose every weight can be read: Fellegi–Sunter. */
    public static Model explainable() {
        return new Model(new FellegiSunter(), Calibration.ofOdds(), null);
    }

    private static final class Bundled {
        static final Model RECONCILING = bundled(RECONCILE);
        static final Model RESOLVING = bundled(RESOLVE);
    }

    static Model reconciling() {
        return Bundled.RECONCILING;
    }

    static Model resolving() {
        return Bundled.RESOLVING;
    }

    private static Model bundled(String resource) {
        try (var in = Model.class.getResourceAsStream(resource)) {
            return in == null ? explainable() : read(new DataInputStream(new BufferedInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a model file that {@link #write} wrote. */
    public static Model read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return read(in);
        }
    }

    private static Model read(DataInputStream in) throws IOException {
        return new Model(Trees.read(in), Calibration.read(in), in.readBoolean() ? Trees.read(in) : null);
    }

    /** Writes a trained model. */
    public void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        if (!(scorer instanceof Trees trees)) {
            throw new IllegalStateException("only trained models are written");
        }
        trees.write(data);
        calibration.write(data);
        data.writeBoolean(presence != null);
        if (presence instanceof Trees more) {
            more.write(data);
        }
        data.flush();
    }
}
