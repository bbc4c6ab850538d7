package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import dev.kinorelay.service.Vault;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Connects an IMDb account by the signed-in state of a browser, which a person saves on a computer with a screen. */
@Component
class ImdbLink implements Link {

    private static final Field SESSION = new Field(Session.FIELD, "Signed-in browser state",
            "All of the file that \"kinorelay sign-in imdb FILE\" made, or the value of the cookie at-main.", true,
            true);

    private final ImdbPagesSettings settings;
    private final ImdbExports exports;
    private final Vault vault;

    ImdbLink(ImdbPagesSettings settings, ImdbExports exports, Vault vault) {
        this.settings = settings;
        this.exports = exports;
        this.vault = vault;
    }

    @Override
    public String service() {
        return ImdbExports.SERVICE;
    }

    @Override
    public String label() {
        return "IMDb's pages";
    }

    @Override
    public List<Field> asks() {
        return List.of(SESSION);
    }

    @Override
    public LinkStep begin(Account account, Way way, Map<String, String> answers) {
        String given = answers.getOrDefault(Session.FIELD, "");
        if (given.isBlank()) {
            throw new NeedsAttention("The signed-in browser state is missing.", SESSION.hint(), Session.FIELD);
        }
        vault.put(account, Map.of(Session.FIELD, Session.of(given, settings.url())));
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
        return exports.look(account);
    }

    /** What was given is forgotten; signing out at IMDb would sign the person's own browser out too. */
    @Override
    public void revoke(Account account) {
        // Nothing is told to IMDb.
    }
}
