package org.dateline.analysis.tools;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Prints code, ISO 3166-1 alpha-3 code, English and Spanish name of every ISO 3166-1 country, from the CLDR data of the JDK
 * (17 was used). Run once; {@code countries.gazetteer.tsv} was edited from there and does not change with the JDK:
 * {@code java ExportCountryNames.java}.
 */
public final class ExportCountryNames {

    private ExportCountryNames() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            out.println(code + "\t" + country.getISO3Country() + "\t" + country.getDisplayCountry(Locale.ENGLISH) + "\t"
                    + country.getDisplayCountry(new Locale("es")));
        }
        out.flush();
    }
}
