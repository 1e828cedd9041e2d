package org.dateline.bench.store;

import java.util.SplittableRandom;

/**
 * Draws ranks from 0 up, rank {@code r} with a probability in proportion to {@code (r + shift)^-exponent}
 * (Zipf–Mandelbrot): a few things come up all the time, most hardly ever. By Vose's alias method, so a draw costs the
 * same however many ranks there are.
 */
final class Zipf {

    private final double[] keep;
    private final int[] alias;

    Zipf(int ranks, double exponent, double shift) {
        double[] share = new double[ranks];
        double sum = 0;
        for (int i = 0; i < ranks; i++) {
            share[i] = Math.pow(i + shift, -exponent);
            sum += share[i];
        }
        keep = new double[ranks];
        alias = new int[ranks];
        int[] small = new int[ranks];
        int[] large = new int[ranks];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < ranks; i++) {
            share[i] *= ranks / sum;
            if (share[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[larges - 1];
            keep[less] = share[less];
            alias[less] = more;
            share[more] -= 1 - share[less];
            if (share[more] < 1) {
                small[smalls++] = more;
                larges--;
            }
        }
        while (larges > 0) {
            keep[large[--larges]] = 1;
        }
        while (smalls > 0) {
            keep[small[--smalls]] = 1;
        }
    }

    int draw(SplittableRandom random) {
        int rank = random.nextInt(keep.length);
        return random.nextDouble() < keep[rank] ? rank : alias[rank];
    }
}
