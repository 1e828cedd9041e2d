package org.dateline.events.identity;

import java.util.Locale;
import java.util.Set;

/**
 * Query parameters that say how a reader came to an article, never which article it is. The list is frozen for version
 * 1: dropping one more would give articles with it a new id.
 */
final class TrackingParameters {

    private static final Set<String> NAMES = Set.of(
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "_openstat",
            "at_campaign",
            "at_medium",
            "dclid",
            "epik",
            "fbclid",
            "gbraid",
            "gclid",
            "gclsrc",
            "guce_referrer",
            "guce_referrer_sig",
            "guccounter",
            "igsh",
            "igshid",
            "li_fat_id",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "msclkid",
            "ns_campaign",
            "ns_mchannel",
            "ns_source",
            "oly_anon_id",
            "oly_enc_id",
            "srsltid",
            "ttclid",
            "twclid",
            "vero_id",
            "wbraid",
            "wickedid",
            "xtor",
            "yclid",
            "ysclid");

    private TrackingParameters() {}

    /** Whether a parameter of this name, in any case, is dropped. */
    static boolean contain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("utm_") || NAMES.contains(lower);
    }
}
