package org.dateline.analysis.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The persons of an article by their names. A full name joins a person with the same family name and a fitting given name
 * (equal, an initial, or one given name more); a single name means who bears it and was spoken of last, family names before
 * given names. So two people with one family name stay two.
 */
final class Persons {

    /** So many bearers of one name are told apart; more are not looked at, which bounds the work. */
    private static final int MOST = 16;

    private final Map<String, List<Identity>> byFamilyName = new HashMap<>();
    private final Map<String, List<Identity>> byOtherName = new HashMap<>();
    private final Map<Identity, List<List<String>>> forms = new HashMap<>();

    /** The person whom a full name means, or null when it is new. */
    Identity find(List<String> name) {
        for (Identity person : byFamilyName.getOrDefault(last(name), List.of())) {
            for (List<String> form : forms.get(person)) {
                if (fits(form, name)) {
                    return person;
                }
            }
        }
        return null;
    }

    /** Notes that a person goes by a full name too. */
    void add(Identity person, List<String> name) {
        List<List<String>> all = forms.computeIfAbsent(person, p -> new ArrayList<>(2));
        if (all.size() >= MOST || all.contains(name)) {
            return;
        }
        all.add(name);
        put(byFamilyName, last(name), person);
        if (name.size() > 2) {
            put(byFamilyName, name.get(name.size() - 2) + " " + last(name), person);
        }
        for (int i = 0; i < name.size() - 1; i++) {
            put(byOtherName, name.get(i), person);
        }
    }

    /** Whom a single name or a compound family name means, or null. */
    Identity bearer(String name) {
        Identity bearer = latest(byFamilyName.get(name));
        return bearer != null ? bearer : latest(byOtherName.get(name));
    }

    boolean isFamilyName(String name) {
        return byFamilyName.containsKey(name);
    }

    private static Identity latest(List<Identity> bearers) {
        if (bearers == null) {
            return null;
        }
        Identity latest = bearers.get(0);
        for (Identity bearer : bearers) {
            latest = bearer.lastSeen > latest.lastSeen ? bearer : latest;
        }
        return latest;
    }

    private static void put(Map<String, List<Identity>> index, String name, Identity person) {
        List<Identity> bearers = index.computeIfAbsent(name, n -> new ArrayList<>(1));
        if (bearers.size() < MOST && !bearers.contains(person)) {
            bearers.add(person);
        }
    }

    private static boolean fits(List<String> form, List<String> name) {
        if (!last(form).equals(last(name))) {
            return false;
        }
        String first = form.get(0);
        String other = name.get(0);
        if (first.equals(other) || isInitial(first, other) || isInitial(other, first)) {
            return true;
        }
        return form.size() != name.size() && (form.containsAll(name) || name.containsAll(form));
    }

    private static boolean isInitial(String initial, String name) {
        return initial.length() <= 2
                && initial.charAt(0) == name.charAt(0)
                && (initial.length() == 1 || initial.charAt(1) == '.');
    }

    private static String last(List<String> name) {
        return name.get(name.size() - 1);
    }
}
