package dev.kinorelay.service.letterboxd;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import dev.kinorelay.service.Vault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Connects a member by name: the feed is public, so there is nothing to log in to. */
@Component
class LetterboxdLink implements Link {

    private static final Field MEMBER = new Field(LetterboxdFeed.MEMBER, "Member",
            "The name in the address of the profile: of https://letterboxd.com/anna/ it is anna.", false, true);

    private final LetterboxdFeed feed;
    private final Vault vault;

    LetterboxdLink(LetterboxdFeed feed, Vault vault) {
        this.feed = feed;
        this.vault = vault;
    }

    @Override
    public String service() {
        return LetterboxdFeed.SERVICE;
    }

    @Override
    public String label() {
        return "Letterboxd";
    }

    @Override
    public List<Field> asks() {
        return List.of(MEMBER);
    }

    @Override
    public LinkStep begin(Account account, Way way, Map<String, String> answers) {
        String member = answers.getOrDefault(LetterboxdFeed.MEMBER, "").strip().toLowerCase(Locale.ROOT);
        if (!member.matches("[a-z0-9_]{1,40}")) {
            throw new NeedsAttention("That is no name of a Letterboxd member.", MEMBER.hint(), LetterboxdFeed.MEMBER);
        }
        feed.of(account, member);
        vault.put(account, Map.of(LetterboxdFeed.MEMBER, member));
        return LinkStep.linked();
    }

    @Override
    public LinkStep poll(Account account, LinkStep step) {
        return step;
    }

    @Override
    public LinkStep finish(Account account, LinkStep step, String code) {
        return step;
    }

    @Override
    public String probe(Account account) {
        int entries = feed.of(account).size();
        return "Letterboxd as “" + vault.get(account, LetterboxdFeed.MEMBER).orElse("?") + "”, " + entries
                + " entries in the feed";
    }

    @Override
    public void revoke(Account account) {
        // There is nothing to give back.
    }
}
