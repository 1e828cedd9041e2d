package org.dateline.analysis.values;

import java.util.List;
import java.util.Map;

/**
 * What a sign or word for money stands for.
 *
 * @param byCountry ISO 4217 code by the country that is named beside it
 * @param otherwise code without a country, or null
 * @param byArticle whether the countries of the article decide before {@code otherwise}
 * @param weak whether it counts only with a country, a scale or a number with separators
 * @param vague as weak, but separators don't help
 * @param millions whether it means millions of the currency
 */
record Currency(
        Map<String, String> byCountry,
        String otherwise,
        boolean byArticle,
        boolean weak,
        boolean vague,
        boolean millions) {

    /** The code, or null when nothing tells. */
    String code(String country, List<String> article) {
        if (country != null) {
            return byCountry.get(country);
        }
        if (byArticle) {
            for (String candidate : article) {
                if (byCountry.containsKey(candidate)) {
                    return byCountry.get(candidate);
                }
            }
        }
        return otherwise;
    }
}
