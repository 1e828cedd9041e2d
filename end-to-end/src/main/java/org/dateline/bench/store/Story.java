package org.dateline.bench.store;

import java.util.SplittableRandom;

/**
 * What several articles of one time are about: the same people and places, the same topics. It is what makes entities
 * appear together more often than by chance.
 */
record Story(int[] cast, int topic, int secondTopic, double sureness) {

    private static final int CAST = 9;

    static Story of(long seed, Cast all, Zipf topics) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] cast = new int[CAST];
        for (int i = 0; i < CAST; i++) {
            cast[i] = all.draw(random);
        }
        return new Story(cast, topics.draw(random), topics.draw(random), random.nextDouble());
    }
}
