package dev.kinorelay.web;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.flow.desk.UnresolvedDesk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A desk that writes down what was wished. */
public final class PaperUnresolved implements UnresolvedDesk {

    public final List<String> wishes = new ArrayList<>();

    @Override
    public void pick(String title, int candidate) {
        wishes.add("pick " + candidate + " of " + title);
    }

    @Override
    public void enter(String title, String id) {
        if (!id.startsWith("tt")) {
            throw new NeedsAttention("'" + id + "' is no id that is known here", "Enter an id such as tt0111161.");
        }
        wishes.add(title + " is " + id);
    }

    @Override
    public void ignore(String title) {
        wishes.add("ignore " + title);
    }

    @Override
    public void takeBack(String title) {
        wishes.add("take back " + title);
    }

    @Override
    public int retry(Collection<String> titles) {
        wishes.add("retry " + (titles.isEmpty() ? "all" : titles));
        return titles.isEmpty() ? 120 : titles.size();
    }

    @Override
    public List<Readiness> lookups() {
        return List.of(new Readiness("cinemeta", null, null),
                new Readiness("tmdb", "it has no key.", "Enter its key."));
    }
}
