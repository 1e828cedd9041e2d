package org.dateline.endtoend;

/** The typical article that Dateline is made for, in our own words. */
final class MissionArticle {

    static final String TITLE = "Bukele and Milei talk energy, trade and security in Buenos Aires";

    static final String BODY = """
            Nayib Bukele, the president of El Salvador, was received by President Javier Milei of Argentina at the Casa \
            Rosada in Buenos Aires on Monday. Officials said the two men spoke about energy projects, a possible trade \
            agreement that would lower tariffs on food exports, and closer cooperation on security.

            Milei praised the way his guest had broken the gangs, and Bukele offered to share the experience of his \
            police. Argentina’s Security Minister Patricia Bullrich signed two agreements against organised crime and \
            drug trafficking; they let officers of both countries train together.

            Human rights groups protested outside. The Inter-American Commission on Human Rights (IACHR) has documented \
            arbitrary detentions and deaths in custody under the state of emergency that Bukele declared in 2022. The \
            IACHR asked El Salvador to restore due process; Amnesty International said that torture had become routine \
            in the country’s prisons.

            Milei, who took office in December 2023, did not take questions. Bukele leaves for San Salvador on Tuesday.
            """;

    private MissionArticle() {}
}
