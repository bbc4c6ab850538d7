package dev.kinorelay.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name as streaming services write it ("Show: Season 2: Episode"), taken apart into all that it may mean. */
public final class EpisodeName {

    /** What a name may stand for. */
    public sealed interface Reading {}

    /** The whole is what it is called: a film, or a show. */
    public record Whole(String title) implements Reading {}

    /** A part of a show: its season and its episode as far as the name tells, by number or by name; null where not. */
    public record Part(String show, Integer season, Integer episode, String name) implements Reading {}

    private static final Pattern CUT = Pattern.compile("\\s*[:：]\\s+|：|\\s+[-–—|]\\s+");
    private static final String SEASON = "(?:season|staffel|saison|temporada|temporadas|stagione|seizoen|sezon|sezona|sezóna|"
            + "säsong|sæson|sesong|kausi|évad|sezonul|сезон|série|series|시즌|シーズン|الموسم|עונה)";
    private static final Pattern SURE = pattern(
            SEASON + "\\s*(\\d{1,3})|(\\d{1,3})\\s*(?:\\.|ª|ο|ος|e|er|ère|-й)?\\s*" + SEASON
                    + "|第\\s*(\\d{1,3})\\s*[季部期シ]\\S{0,4}|s(\\d{1,2})");
    private static final Pattern ONLY = pattern("(?:limited|mini)[ -]?series|miniserie|série limitée|serie limitada");
    private static final Pattern LOOSE = pattern("(?:part|volume|vol\\.|book|chapter|collection|teil|partie|parte|buch|"
            + "libro|livre|часть|том|deel)\\s*(\\d{1,3}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)");
    private static final Pattern NUMBER = pattern(
            "(?:episode|folge|épisode|episodio|episódio|aflevering|odcinek|avsnitt|"
                    + "серия|chapter|chapitre|capítulo|capitolo|kapitel|エピソード|에피소드)\\s*(\\d{1,4})\\b.*|第\\s*(\\d{1,4})\\s*[集話话]");

    private EpisodeName() {}

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** All readings, the likeliest first; one when there is no doubt, and never none. */
    public static List<Reading> readings(String name) {
        var cuts = cuts(name.strip());
        List<String> parts = cuts.parts();
        for (int i = 1; i < parts.size(); i++) {
            Integer season = ONLY.matcher(parts.get(i)).matches() ? Integer.valueOf(1) : number(SURE, parts.get(i));
            if (season != null) {
                return List.of(part(cuts, i, i + 1, season));
            }
        }
        return doubtful(name.strip(), parts, cuts);
    }

    private static List<Reading> doubtful(String name, List<String> parts, Cuts cuts) {
        var whole = new Whole(name);
        for (int i = 1; i < parts.size(); i++) {
            Integer season = number(LOOSE, parts.get(i));
            if (season != null) {
                Part part = part(cuts, i, i + 1, season);
                // A film ends with its part; a show's part has episodes.
                return i < parts.size() - 1 ? List.of(part, whole) : List.of(whole, part);
            }
        }
        if (parts.size() < 2) {
            return List.of(whole);
        }
        List<Reading> readings = new ArrayList<>(List.of(whole, part(cuts, 1, 1, null)));
        if (parts.size() > 2) {
            readings.add(1, part(cuts, parts.size() - 1, parts.size() - 1, null));
        }
        return readings.stream().distinct().toList();
    }

    private static Part part(Cuts cuts, int showEnds, int nameBegins, Integer season) {
        String name = cuts.from(nameBegins);
        return new Part(cuts.until(showEnds), season, name == null ? null : number(NUMBER, name), name);
    }

    private static Integer number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.matches()) {
            return null;
        }
        for (int i = 1; i <= found.groupCount(); i++) {
            if (found.group(i) != null) {
                // Behind another word, roman numbers and number words become digits.
                String digits = TitleWords.of("part " + found.group(i)).getLast();
                return digits.chars().allMatch(Character::isDigit) ? Integer.valueOf(digits) : null;
            }
        }
        return null;
    }

    private static Cuts cuts(String name) {
        Matcher cut = CUT.matcher(name);
        List<int[]> spans = new ArrayList<>();
        int end = 0;
        while (cut.find()) {
            if (cut.start() > end && cut.end() < name.length()) {
                spans.add(new int[]{cut.start(), cut.end()});
                end = cut.end();
            }
        }
        return new Cuts(name, spans);
    }

    /** Where the parts of a name lie in it, so that what is kept together is kept as it was written. */
    private record Cuts(String name, List<int[]> spans) {

        List<String> parts() {
            List<String> parts = new ArrayList<>();
            int begin = 0;
            for (int[] span : spans) {
                parts.add(name.substring(begin, span[0]));
                begin = span[1];
            }
            parts.add(name.substring(begin));
            return parts;
        }

        String until(int part) {
            return name.substring(0, spans.get(part - 1)[0]);
        }

        String from(int part) {
            return part > spans.size() ? null : name.substring(spans.get(part - 1)[1]);
        }
    }
}
