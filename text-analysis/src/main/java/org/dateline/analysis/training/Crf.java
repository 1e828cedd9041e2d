package org.dateline.analysis.training;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dateline.analysis.recogniser.Labels;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) trained by stochastic gradient descent
 * with L2 regularisation, the weights being kept as a vector times a scale (Bottou, "Stochastic gradient descent tricks",
 * 2012). Features are binary and given as numbers per token. Only additions, multiplications and {@code StrictMath}: the same
 * input gives the same weights on every JDK.
 */
final class Crf {

    private static final int L = Labels.COUNT;

    /** Over all epochs the step falls to one part in this plus one. */
    private static final double FALL = 8;

    /** Consecutive tokens that are labelled together; what is around them is outside of names. */
    record Chain(int[][] features, int[] labels) {}

    /** By feature, then label. */
    final float[] weights;
    /** From each label, and last from the start, to each label. */
    final float[] transitions = new float[(L + 1) * L];

    private double scale = 1;

    Crf(int features) {
        weights = new float[features * L];
    }

    void train(List<Chain> chains, Settings settings, PrintStream progress) {
        Random random = new Random(settings.seed());
        int[] order = new int[chains.size()];
        Arrays.setAll(order, i -> i);
        double steps = (double) order.length * settings.epochs();
        long step = 0;
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            shuffle(order, random);
            double loss = 0;
            for (int c : order) {
                double rate = settings.rate() / (1 + FALL * step++ / steps);
                scale *= 1 - rate * settings.l2() / order.length;
                loss += new Step(chains.get(c), settings.drop(), random).take(rate / scale);
            }
            rescale();
            progress.printf(Locale.ROOT, "epoch %d, loss %.0f%n", epoch, loss);
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = order[i];
            order[i] = order[j];
            order[j] = other;
        }
    }

    private void rescale() {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= (float) scale;
        }
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] *= (float) scale;
        }
        scale = 1;
    }

    private static boolean allowed(int from, int to) {
        return from == L ? Labels.canStart(to) : Labels.allowed(from, to);
    }

    /** One chain: what the model expects of it, and the step from there towards its labels. */
    private final class Step {
        private final int n;
        private final int[] labels;
        private final int[][] features;
        private final double[][] emission;
        private final double[] transition = new double[(L + 1) * L];
        private final double[][] forward;
        private final double[][] backward;

        Step(Chain chain, double drop, Random random) {
            labels = chain.labels;
            n = labels.length;
            features = new int[n][];
            emission = new double[n][L];
            forward = new double[n][L];
            backward = new double[n][L];
            for (int i = 0; i < n; i++) {
                features[i] = drop(chain.features[i], drop, random);
                emit(features[i], emission[i]);
            }
            for (int i = 0; i < transition.length; i++) {
                transition[i] = allowed(i / L, i % L) ? StrictMath.exp(transitions[i] * scale) : 0;
            }
            forward();
            backward();
        }

        private static int[] drop(int[] all, double share, Random random) {
            int[] kept = new int[all.length];
            int count = 0;
            for (int feature : all) {
                if (random.nextDouble() >= share) {
                    kept[count++] = feature;
                }
            }
            return Arrays.copyOf(kept, count);
        }

        private void emit(int[] of, double[] into) {
            for (int feature : of) {
                int base = feature * L;
                for (int k = 0; k < L; k++) {
                    into[k] += weights[base + k];
                }
            }
            double most = Arrays.stream(into).max().orElse(0);
            for (int k = 0; k < L; k++) {
                into[k] = StrictMath.exp((into[k] - most) * scale);
            }
        }

        private void forward() {
            for (int k = 0; k < L; k++) {
                forward[0][k] = transition[L * L + k] * emission[0][k];
            }
            normalise(forward[0]);
            for (int i = 1; i < n; i++) {
                for (int k = 0; k < L; k++) {
                    double sum = 0;
                    for (int q = 0; q < L; q++) {
                        sum += forward[i - 1][q] * transition[q * L + k];
                    }
                    forward[i][k] = sum * emission[i][k];
                }
                normalise(forward[i]);
            }
        }

        private void backward() {
            for (int k = 0; k < L; k++) {
                backward[n - 1][k] = Labels.isOpen(k) ? 0 : 1;
            }
            for (int i = n - 2; i >= 0; i--) {
                for (int k = 0; k < L; k++) {
                    double sum = 0;
                    for (int q = 0; q < L; q++) {
                        sum += transition[k * L + q] * emission[i + 1][q] * backward[i + 1][q];
                    }
                    backward[i][k] = sum;
                }
                normalise(backward[i]);
            }
        }

        private static void normalise(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            for (int k = 0; k < values.length; k++) {
                values[k] /= sum;
            }
        }

        /** Moves the weights; returns how unlikely the labels were, token by token. */
        double take(double size) {
            double loss = 0;
            double[] marginal = new double[L];
            int before = L;
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < L; k++) {
                    marginal[k] = forward[i][k] * backward[i][k];
                }
                normalise(marginal);
                int label = labels[i];
                loss -= StrictMath.log(marginal[label] + Double.MIN_NORMAL);
                moveTransitions(i, marginal, size);
                transitions[before * L + label] += (float) size;
                before = label;
                for (int k = 0; k < L; k++) {
                    marginal[k] = ((k == label ? 1 : 0) - marginal[k]) * size;
                }
                moveWeights(features[i], marginal);
            }
            return loss;
        }

        private void moveTransitions(int i, double[] marginal, double size) {
            if (i == 0) {
                for (int k = 0; k < L; k++) {
                    transitions[L * L + k] -= (float) (size * marginal[k]);
                }
                return;
            }
            double[] pair = new double[L * L];
            for (int q = 0; q < L; q++) {
                for (int k = 0; k < L; k++) {
                    pair[q * L + k] = forward[i - 1][q] * transition[q * L + k] * emission[i][k] * backward[i][k];
                }
            }
            normalise(pair);
            for (int q = 0; q < L * L; q++) {
                transitions[q] -= (float) (size * pair[q]);
            }
        }

        private void moveWeights(int[] of, double[] by) {
            for (int feature : of) {
                int base = feature * L;
                for (int k = 0; k < L; k++) {
                    weights[base + k] += (float) by[k];
                }
            }
        }
    }
}
