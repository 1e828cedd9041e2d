package org.dateline.enrich.pipeline;

/** Articles of our own writing whose topics are plain. */
final class Texts {

    static final String SUMMIT_TITLE = "Milei and Bukele sign security and trade agreement in Buenos Aires";
    static final String SUMMIT = "Argentina's President Javier Milei and El Salvador's President Nayib Bukele signed an"
            + " agreement on security cooperation and free trade in Buenos Aires on Monday. The two governments said"
            + " police forces would share intelligence on gangs and organised crime, and that tariffs on exports would"
            + " fall. The Inter-American Commission on Human Rights (IACHR) has criticised arbitrary detentions and"
            + " torture under El Salvador's state of emergency. The IACHR asked both governments to respect human"
            + " rights and due process.";
    static final String TRADE_TITLE = "Trade agreement lowers tariffs on exports";
    static final String TRADE = "The free trade agreement lowers import tariffs and opens the market to exports. Trade"
            + " ministers said that exporters would gain from lower customs duties, and that the trade deficit would"
            + " shrink. The World Trade Organization welcomed the trade deal.";
    static final String CALM_TITLE = "A calm day in the library";
    static final String CALM = "The library opened at nine. Readers came and went, and the evening was quiet.";

    private Texts() {}
}
