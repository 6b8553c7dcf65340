package org.goutong.matching;

/**
 * The plain scorer: each field that agrees or differs adds its weight, the logarithm of how much more often that happens
 * among lines of one employer than among others (Fellegi and Sunter, 1969). Used where no trained model is present.
 */
final class FellegiSunter implements Scorer {

    private static final float PRIOR = -6.5f;
    private static final float[] NAME = {-6, -4.5f, -2.5f, -0.5f, 1.5f, 3.5f, 5.5f};

    @Override
    public float logit(float[] f) {
        float sum = PRIOR;
        float alike = 0.6f * f[Features.OF_LINE] + 0.4f * f[Features.OF_CANDIDATE];
        sum += NAME[Math.min(NAME.length - 1, (int) (alike * NAME.length))];
        sum += f[Features.SAME_FULL] == 1 ? 4 : f[Features.SAME_CORE] == 1 ? 2 : 0;
        sum += f[Features.REGION] == 4 ? 1 : f[Features.REGION] == 0 ? -2.5f : 0;
        sum += f[Features.BRANCH] == 3 || f[Features.BRANCH] == 4 ? 0.3f : -2;
        sum += f[Features.CODE] == 3 ? 7 : f[Features.CODE] == 0 ? -3 : 0;
        sum += f[Features.PHONE] == 2
                ? 5 - Math.min(4, (float) Math.log(f[Features.PHONE_ROWS]))
                : f[Features.PHONE] == 0 ? -0.3f : 0;
        sum += f[Features.ADDRESS] > 0.5f ? 2 : 0;
        sum += f[Features.ROOM] == 2 ? 1.5f : 0;
        sum += f[Features.LATIN] == 2 ? 4 : f[Features.LATIN] == -1 ? -1 : 0;
        return sum + (f[Features.PLACE] == 0 ? 1 : -1);
    }
}
