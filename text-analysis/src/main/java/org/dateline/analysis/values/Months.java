package org.dateline.analysis.values;

/** The names of the months. */
final class Months {

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    static final WordTable ENGLISH = table(
            "january,jan",
            "february,feb",
            "march,mar",
            "april,apr",
            "may",
            "june,jun",
            "july,jul",
            "august,aug",
            "september,sept,sep",
            "october,oct",
            "november,nov",
            "december,dec");
    static final WordTable SPANISH = table(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre,setiembre",
            "octubre",
            "noviembre",
            "diciembre");

    private Months() {}

    private static WordTable table(String... names) {
        WordTable table = new WordTable(true);
        for (int i = 0; i < names.length; i++) {
            table.add(names[i], i + 1);
        }
        return table;
    }

    /** Whether there is such a day; without a year (0) the 29th of February is one. */
    static boolean hasDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        boolean leap = year == 0 || year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month != 2 || day < 29 || leap;
    }

    /** ISO 8601; year or day 0: not known. */
    static String iso(int year, int month, int day) {
        StringBuilder iso = new StringBuilder(10);
        if (year == 0) {
            iso.append('-');
        } else {
            iso.append(year);
        }
        two(iso.append('-'), month);
        if (day != 0) {
            two(iso.append('-'), day);
        }
        return iso.toString();
    }

    private static void two(StringBuilder iso, int number) {
        iso.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
