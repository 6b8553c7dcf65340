package org.goutong.matching;

/** Says from the features of a pair how likely both are one employer. */
interface Scorer {

    /** Logarithm of the odds. */
    float logit(float[] features);
}
