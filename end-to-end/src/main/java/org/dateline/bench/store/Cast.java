package org.dateline.bench.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Who and what is written about, most written about first. The names of the gazetteer come in turns with made-up ones,
 * until there are no more.
 */
final class Cast {

    /** Measured news mentions follow Zipf's law with an exponent close to one. */
    private static final double EXPONENT = 1.0;

    private static final double SHIFT = 6;
    private static final String[] BODIES = {
        "Bank", "Council", "Union", "Institute", "Ministry", "Party", "Group", "Court", "University", "Agency"
    };

    /** An entity as the store has it. */
    record Member(String id, String type, String name, String country) {}

    private final List<Member> members = new ArrayList<>();
    private final List<Member> invented = new ArrayList<>();
    private final Zipf ranks;

    Cast(int size, List<Member> gazetteer, List<String> countries, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Member> known = new ArrayList<>(gazetteer);
        for (int i = known.size() - 1; i > 0; i--) {
            known.set(i, known.set(random.nextInt(i + 1), known.get(i)));
        }
        Set<String> ids = new HashSet<>();
        known.forEach(member -> ids.add(member.id()));
        Syllables syllables = new Syllables(seed + 1);
        String[] given = names(syllables, 800);
        String[] surnames = names(syllables, 12_000);
        while (members.size() < size) {
            if (members.size() % 2 == 0 && members.size() / 2 < known.size()) {
                members.add(known.get(members.size() / 2));
            } else {
                Member member = invent(random, given, surnames, countries);
                if (ids.add(member.id())) {
                    members.add(member);
                    invented.add(member);
                }
            }
        }
        ranks = new Zipf(size, EXPONENT, SHIFT);
    }

    private static String[] names(Syllables syllables, int count) {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = capital(syllables.word(2));
        }
        return names;
    }

    private static Member invent(SplittableRandom random, String[] given, String[] surnames, List<String> countries) {
        String surname = surnames[random.nextInt(surnames.length)];
        int kind = random.nextInt(100);
        if (kind < 55) {
            return member("PERSON", given[random.nextInt(given.length)] + " " + surname, null);
        }
        if (kind < 82) {
            String body = BODIES[random.nextInt(BODIES.length)];
            return member("ORGANIZATION", surname + " " + given[random.nextInt(given.length)] + " " + body, null);
        }
        return member(
                "LOCATION",
                random.nextInt(3) == 0 ? "San " + surname : surname,
                countries.get(random.nextInt(countries.size())));
    }

    private static Member member(String type, String name, String country) {
        String id = type.toLowerCase(Locale.ROOT) + ":"
                + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Member(id, type, name, country);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    int draw(SplittableRandom random) {
        return ranks.draw(random);
    }

    Member get(int rank) {
        return members.get(rank);
    }

    /** Those that the store does not have yet. */
    List<Member> invented() {
        return invented;
    }
}
