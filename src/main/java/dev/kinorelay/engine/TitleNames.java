package dev.kinorelay.engine;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.engine.TitleName.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All names by which a title may be found: as written, without brackets, in brackets, without its subtitle. */
final class TitleNames {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern AT_THE_END = Pattern.compile("(?:\\s*\\([^()]*\\))+\\s*$");
    private static final Pattern YEAR = Pattern.compile("\\(((?:18|19|20)\\d\\d)(?:[-–][\\d ]*)?\\)\\s*$");
    /** What tells apart, in brackets, titles of the same name; it is no name. */
    private static final Pattern MARK = Pattern
            .compile("(?i)[ivx]{1,4}|(?:18|19|20)\\d\\d.*|tv(?:\\b.*)?|video|short|u\\.?s\\.?a?\\.?"
                    + "|u\\.?k\\.?|mini-?series|.*\\b(?:cut|version|edition|dub|sub|3d)\\b.*|\\W*|\\d+");
    private static final Pattern NUMBERED = Pattern.compile("(?i)(?:part|vol|volume|chapter|teil|partie|parte)\\b.*");
    private static final Pattern ALSO = Pattern.compile("(?i)^(?:a\\.?\\s?k\\.?\\s?a\\b\\.?|also known as)[:,]?\\s+");
    private static final Pattern ALSO_BETWEEN = Pattern.compile("(?i)\\s+(?:a\\.k\\.a\\.?|aka)\\s+");
    private static final Pattern SUBTITLE = Pattern
            .compile("\\s*[:：]\\s+|：|\\s+[-–—]\\s+|,?\\s+or:\\s+|,\\s+or,?\\s+|\\s+or\\s+(?=\\()");
    /** Quick to see: most titles have none of it. */
    private static final Pattern MAY_BE_CUT = Pattern.compile("[:：–—'’-]|or");
    private static final Pattern MAKER = Pattern.compile("^(\\S+(?:\\s\\S+){0,3})['’]s\\s+(.+)$");

    private final List<TitleName> names = new ArrayList<>(4);

    static List<TitleName> of(MediaRef ref) {
        var all = new TitleNames();
        all.add(ref.title(), Rank.MAIN);
        all.add(ref.originalTitle(), ref.title() == null ? Rank.MAIN : Rank.OTHER);
        return all.names;
    }

    static List<TitleName> of(Candidate candidate) {
        var all = new TitleNames();
        all.names.addAll(of(candidate.ref()));
        candidate.otherTitles().forEach(title -> all.add(title, Rank.OTHER));
        return all.names;
    }

    /** The year that some write behind a title, or null. */
    static Integer year(String title) {
        if (title == null) {
            return null;
        }
        Matcher year = YEAR.matcher(title);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }

    private void add(String title, Rank rank) {
        if (title == null || title.isBlank()) {
            return;
        }
        String bare = title.indexOf('(') < 0 ? title : YEAR.matcher(title).replaceFirst("");
        String[] also = ALSO_BETWEEN.split(bare);
        for (int i = 0; i < also.length; i++) {
            brackets(also[i].strip(), i == 0 ? rank : Rank.OTHER);
        }
    }

    private void brackets(String title, Rank rank) {
        if (title.indexOf('(') < 0) {
            subtitles(title, rank);
            return;
        }
        Matcher tail = AT_THE_END.matcher(title);
        String head = tail.find() ? title.substring(0, tail.start()) : title;
        String behind = title.substring(head.length());
        Matcher inside = BRACKETS.matcher(behind);
        boolean named = false;
        while (inside.find()) {
            String text = inside.group(1).strip();
            if (NUMBERED.matcher(text).matches()) {
                head += " " + text;
            } else if (!head.isBlank() && !MARK.matcher(text).matches()) {
                name(ALSO.matcher(text).replaceFirst(""), Rank.OTHER);
                named = true;
            }
        }
        String bare = BRACKETS.matcher(head).replaceAll(" ").strip();
        if (!bare.equals(head)) {
            name(bare, Rank.SHORT);
        }
        if (head.isBlank() || named) {
            name(title, head.isBlank() ? rank : Rank.OTHER);
        }
        subtitles(head, rank);
    }

    private void subtitles(String title, Rank rank) {
        name(title, rank);
        String whole = Articles.toTheFront(title);
        if (!MAY_BE_CUT.matcher(whole).find()) {
            return;
        }
        Matcher cut = SUBTITLE.matcher(whole);
        if (cut.find() && cut.start() > 0) {
            name(whole.substring(0, cut.start()), Rank.SHORT);
            int end = cut.end();
            tail(whole.substring(end));
            while (cut.find()) {
                name(whole.substring(0, cut.start()), Rank.SHORT);
                end = cut.end();
            }
            tail(whole.substring(end));
        }
        Matcher maker = MAKER.matcher(whole);
        if (maker.matches() && (maker.group(1).indexOf(' ') > 0 || maker.group(2).indexOf(' ') > 0)) {
            name(maker.group(2), Rank.SHORT);
        }
    }

    /** "The Empire Strikes Back" tells what it is, "Part 2" does not. */
    private void tail(String title) {
        if (title.indexOf(' ') > 0 && title.length() >= 10) {
            name(title, Rank.SHORT);
        }
    }

    private void name(String title, Rank rank) {
        List<String> words = TitleWords.of(Articles.toTheFront(title.strip()));
        if (words.isEmpty()) {
            return;
        }
        TitleName name = TitleName.of(words, rank);
        for (int i = 0; i < names.size(); i++) {
            TitleName known = names.get(i);
            if (known.key().equals(name.key())) {
                if (known.rank().compareTo(rank) > 0) {
                    names.set(i, name);
                }
                return;
            }
        }
        names.add(name);
    }
}
