package org.dateline.analysis.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.analysis.text.TokenizedText;

/**
 * Makes one identity per entity of the occurrences of an article: known names by their entry, full names by their words,
 * then short forms and acronyms by what the whole article, title included, has introduced. Linear in the number of
 * occurrences. One per article.
 */
final class Resolver {

    private static final Set<String> COMPANY = Set.of(
            "inc",
            "inc.",
            "ltd",
            "ltd.",
            "plc",
            "corp",
            "corp.",
            "co",
            "co.",
            "llc",
            "gmbh",
            "group",
            "corporation",
            "company",
            "limited",
            "holdings",
            "international");
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii");
    private static final int LONGEST_HEADLINE_NAME = 5;

    private final List<Occurrence> occurrences;
    private final Map<String, Identity> byKey = new LinkedHashMap<>();
    private final Map<String, Identity> aliases = new HashMap<>();
    private final Persons persons = new Persons();

    private final Map<String, Occurrence> acronyms;

    /** @param acronyms what each acronym that the article introduces stands for */
    Resolver(List<Occurrence> occurrences, Map<String, Occurrence> acronyms) {
        this.occurrences = occurrences;
        this.acronyms = acronyms;
    }

    List<Identity> resolve() {
        Votes.settle(occurrences);
        for (Occurrence o : occurrences) {
            introduce(o);
        }
        acronyms.forEach((acronym, name) -> {
            if (name.identity != null) {
                aliases.put(acronym, name.identity);
            }
        });
        for (int i = 0; i < occurrences.size(); i++) {
            if (occurrences.get(i).identity == null) {
                refer(i);
            }
            if (occurrences.get(i).identity != null) {
                occurrences.get(i).identity.lastSeen = i;
            }
        }
        List<Identity> all = new ArrayList<>();
        for (Identity identity : byKey.values()) {
            if (!identity.occurrences.isEmpty()) {
                all.add(identity);
            }
        }
        return all;
    }

    private void introduce(Occurrence o) {
        if (o.identity != null || o.kind == Kind.UNKNOWN) {
            return;
        }
        if (o.known == null && o.kind == Kind.PERSON) {
            if (!o.isSingle()) {
                person(o);
            }
        } else if (o.known != null && o.kind == Kind.PERSON && o.isSingle()) {
            byKey.computeIfAbsent(o.known.id(), k -> new Identity(o.kind, o.known, o.words()));
        } else if (o.known != null || o.kind == Kind.ORGANIZATION && !o.isSingle()) {
            named(o);
        }
    }

    private void person(Occurrence o) {
        List<String> name = nameOf(o);
        if (name.size() < 2) {
            return;
        }
        Identity person = persons.find(name);
        if (person == null) {
            person = byKey.computeIfAbsent(o.kind + " " + o.key(), k -> new Identity(Kind.PERSON, null, o.words()));
        }
        persons.add(person, name);
        person.offer(o.words());
        o.become(person, null);
    }

    private void named(Occurrence o) {
        String key = o.known != null ? o.known.id() : o.kind + " " + o.key();
        Identity identity = byKey.computeIfAbsent(key, k -> new Identity(o.kind, o.known, o.words()));
        if (o.known != null && o.kind == Kind.PERSON) {
            knownPerson(identity);
        }
        if (o.kind == Kind.ORGANIZATION) {
            organisationAliases(o, identity);
        }
        boolean surname = o.kind.isPlace() && o.isSingle();
        if (!surname) {
            o.become(identity, null);
        }
    }

    private void knownPerson(Identity identity) {
        for (var name : identity.known.names()) {
            List<String> parts = new ArrayList<>();
            TokenizedText text = TokenizedText.of(name.text());
            for (int i = 0; i < text.size(); i++) {
                if (text.isWord(i)) {
                    parts.add(text.folded(i));
                }
            }
            if (parts.size() > 1) {
                persons.add(identity, parts);
            }
        }
    }

    private void organisationAliases(Occurrence o, Identity identity) {
        TokenizedText text = o.passage.text;
        StringBuilder initials = new StringBuilder();
        for (int i = o.start; i < o.end; i++) {
            if (text.isCapitalised(i)) {
                initials.append(text.token(i).charAt(0));
            }
        }
        if (initials.length() >= 3) {
            aliases.putIfAbsent(initials.toString(), identity);
        }
        if (o.end - o.start > 1 && COMPANY.contains(text.folded(o.end - 1))) {
            aliases.putIfAbsent(o.passage.words(o.start, o.end - 1), identity);
        }
    }

    /** What a name that introduces nobody refers to. */
    private void refer(int index) {
        Occurrence o = occurrences.get(index);
        String key = o.key();
        boolean place = o.known != null && o.kind.isPlace();
        if (place) {
            boolean surname = persons.isFamilyName(key) && !o.passage.has(Math.max(0, o.start - 1), Lexicon.LOCATIVE);
            if (surname && byKey.get(o.known.id()).occurrences.isEmpty()) {
                o.become(persons.bearer(key), "short-form");
            } else {
                o.become(byKey.get(o.known.id()), null);
            }
            return;
        }
        if (o.known != null) {
            Identity bearer = persons.bearer(key);
            o.become(bearer == null ? byKey.get(o.known.id()) : bearer, bearer == null ? null : "short-form");
            return;
        }
        Identity named = o.by.equals("rule:headline") ? headline(index) : null;
        Identity bearer = named == null && o.strength < Candidate.STATED + 1 ? persons.bearer(key) : null;
        if (bearer != null) {
            o.become(bearer, "short-form");
        } else if (named == null && aliases.containsKey(o.words())) {
            o.become(aliases.get(o.words()), o.passage.text.isAllCaps(o.start) ? "acronym" : "short-form");
        } else if (named == null && o.kind != Kind.UNKNOWN) {
            o.become(byKey.computeIfAbsent(o.kind + " " + key, k -> new Identity(o.kind, null, o.words())), null);
        }
    }

    /** In a headline, words in a row that are a name of the body. */
    private Identity headline(int index) {
        Occurrence first = occurrences.get(index);
        Identity best = null;
        int end = index;
        StringBuilder key = new StringBuilder(first.key());
        for (int i = index; i < occurrences.size() && i - index < LONGEST_HEADLINE_NAME; i++) {
            Occurrence o = occurrences.get(i);
            boolean follows = i == index
                    || o.by.equals("rule:headline")
                            && o.start == occurrences.get(i - 1).end
                            && o.passage == first.passage;
            if (!follows) {
                break;
            }
            key.append(i == index ? "" : " " + o.key());
            Identity identity = anyNamed(key.toString());
            if (identity != null) {
                best = identity;
                end = i;
            }
        }
        if (best != null && end > index) {
            first.end = occurrences.get(end).end;
            for (int i = index + 1; i <= end; i++) {
                occurrences.get(i).kind = Kind.UNKNOWN;
                occurrences.get(i).by = "part";
            }
            first.become(best, "short-form");
            return best;
        }
        return null;
    }

    private Identity anyNamed(String key) {
        Identity found = byKey.get(Kind.PERSON + " " + key);
        found = found != null ? found : byKey.get(Kind.ORGANIZATION + " " + key);
        return found != null ? found : byKey.get(Kind.LOCATION + " " + key);
    }

    private static List<String> nameOf(Occurrence o) {
        List<String> name = new ArrayList<>();
        for (int i = o.start; i < o.end; i++) {
            if (o.passage.text.isWord(i) && !SUFFIXES.contains(o.passage.text.folded(i))) {
                name.add(o.passage.text.folded(i));
            }
        }
        return name;
    }
}
