package dev.kinorelay.service.netflix;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Refusal;
import dev.kinorelay.service.RowTaker;
import dev.kinorelay.service.Source;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.DateOrder;
import dev.kinorelay.table.Row;
import java.util.List;
import java.util.function.Consumer;

/** Makes a play of each viewing; what the name means is found out when it is looked for. */
final class ViewingRows implements RowTaker {

    private final Consumer<Entry> sink;
    private final ViewingTime time;
    private final String profile;
    private final int width;
    private final int title;
    private final int when;
    private final int extra;
    private final int owner;

    ViewingRows(ColumnNames names, Source file, DateOrder order, Consumer<Entry> sink) {
        this.sink = sink;
        profile = file.told().get(Profiles.ABOUT);
        width = names.width();
        title = names.at("Title");
        when = names.at("Start Time", NetflixCsv.DAY);
        time = new ViewingTime(when, NetflixCsv.isLong(names), order, file.zone());
        extra = names.at("Supplemental Video Type");
        owner = names.at(Profiles.COLUMN);
    }

    @Override
    public Refusal take(Row row) {
        Refusal misshapen = Refusal.ofShape(row, width, NetflixCsv.AGAIN, title, when);
        if (misshapen != null) {
            return misshapen;
        }
        if (profile != null && owner >= 0
                && (row.isEmpty(owner) || !profile.equals(Profiles.plain(row.text(owner))))) {
            return Refusal.ELSEWHERE;
        }
        if (extra >= 0 && !row.isEmpty(extra)) {
            return new Refusal("This is no title but an extra, such as a trailer: "
                    + Refusal.quoted(row.text(extra)) + ".", "Nothing to do.", false);
        }
        return play(row, row.text(title));
    }

    private Refusal play(Row row, String name) {
        if (name == null || name.indexOf('\0') >= 0) {
            return new Refusal(
                    name == null ? "The row names no title." : "The row holds NUL bytes: the file is damaged.",
                    NetflixCsv.AGAIN, true);
        }
        Play play = time.of(row);
        if (play == null) {
            return new Refusal(row.isEmpty(when) ? "The row does not say when it was watched."
                    : Refusal.quoted(row.text(when)) + " is no day that can be read beyond doubt.",
                    "Write it as 2025-01-31, or " + lower(NetflixCsv.AGAIN), true);
        }
        sink.accept(new Entry(new MediaRef(MediaKind.UNKNOWN, List.of(), name, null, null, null, null, Facts.NONE),
                Value.of(play), play.at(), null, null, row.line()));
        return null;
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
