package dev.kinorelay.engine;

import dev.kinorelay.engine.Score.Part;
import dev.kinorelay.engine.TitleName.Rank;
import java.util.List;

/** How much alike the names of two titles are. */
final class TitleLikeness {

    static final int SAME = 60;
    /** What two titles must reach by their names to be one. */
    static final int LEAST = 40;
    private static final int OTHER = 4;
    private static final int ARTICLE = 10;
    private static final int SUBTITLE = 46;
    private static final int BOTH_CUT = 30;
    private static final int LETTER = 7;
    /** One slip is allowed for as many letters; shorter names with another letter are other names. */
    private static final int LETTERS_A_SLIP = 6;
    private static final int FARTHEST = 25;

    private TitleLikeness() {}

    static Part of(List<TitleName> wanted, List<TitleName> offered) {
        Part best = new Part("another title", 0);
        int agreeing = 0;
        for (TitleName one : wanted) {
            int closest = 0;
            for (TitleName other : offered) {
                Part part = of(one, other, best.points());
                closest = Math.max(closest, part.points());
                if (part.points() > best.points()) {
                    best = part;
                }
            }
            agreeing += closest >= SAME - 2 * OTHER ? 1 : 0;
        }
        return agreeing < 2 ? best : new Part(best.words() + ", and another title they share", best.points() + 6);
    }

    private static Part of(TitleName one, TitleName other, int best) {
        if (one.key().equals(other.key())) {
            return same(one.rank(), other.rank());
        }
        if (one.loose().equals(other.loose())) {
            Part same = same(one.rank(), other.rank());
            return new Part(same.words() + " but for the article", same.points() - ARTICLE);
        }
        if (one.rank() == Rank.SHORT || other.rank() == Rank.SHORT) {
            return new Part("", 0);
        }
        return spelled(one, other, best);
    }

    private static Part same(Rank one, Rank other) {
        boolean cut = one == Rank.SHORT || other == Rank.SHORT;
        if (one == Rank.SHORT && other == Rank.SHORT) {
            return new Part("the same in part", BOTH_CUT);
        }
        if (cut) {
            return new Part("same title but for what one of them adds", SUBTITLE);
        }
        if (one == Rank.MAIN && other == Rank.MAIN) {
            return new Part("same title", SAME);
        }
        return one == other ? new Part("one of its other titles is the same", SAME - 2 * OTHER)
                : new Part("same as one of its other titles", SAME - OTHER);
    }

    private static Part spelled(TitleName one, TitleName other, int best) {
        int length = Math.min(one.loose().length(), other.loose().length());
        int slips = Math.min(3, length / LETTERS_A_SLIP);
        int distance = slips == 0 || best >= SAME - OTHER - LETTER ? slips + 1
                : Spelling.distance(one.loose(), other.loose(), slips);
        if (distance <= slips && one.digits().equals(other.digits())) {
            return new Part(distance == 1 ? "one letter differs" : distance + " letters differ",
                    SAME - LETTER * (distance + 1));
        }
        if (best > 0 || one.rank() != Rank.MAIN || other.rank() != Rank.MAIN) {
            return new Part("", 0);
        }
        int longest = Math.max(one.loose().length(), other.loose().length());
        int far = Spelling.distance(one.loose(), other.loose(), longest / 2);
        return new Part("another title", Math.max(0, FARTHEST - 2 * FARTHEST * far / longest));
    }
}
