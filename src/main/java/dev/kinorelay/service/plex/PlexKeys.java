package dev.kinorelay.service.plex;

import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Vault;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is kept of a Plex account: its token, its server with the token for that, and who we are to Plex. */
@Component
final class PlexKeys {

    static final String TOKEN = "token";
    static final String SERVER = "server";
    static final String SERVER_TOKEN = "server_token";
    /** By which number the server keeps the user's plays: 1 for its owner. */
    static final String LOCAL_ID = "local_id";
    private static final String CLIENT = "client";
    private static final Account OURS = Account.household("plex");

    private final Vault vault;
    private final PlexSettings settings;

    PlexKeys(Vault vault, PlexSettings settings) {
        this.vault = vault;
        this.settings = settings;
    }

    /** One and the same for this installation, or Plex would take each start for a new device. */
    synchronized String client() {
        return vault.get(OURS, CLIENT).orElseGet(() -> {
            String made = UUID.randomUUID().toString();
            vault.put(OURS, Map.of(CLIENT, made));
            return made;
        });
    }

    String token(Account account) {
        return vault.get(account, TOKEN).orElseThrow(() -> PlexTrouble.notConnected(account));
    }

    /** The server the settings name, else the one that was found. */
    URI server(Account account) {
        return Optional.ofNullable(settings.server()).or(() -> vault.get(account, SERVER).map(URI::create))
                .orElseThrow(() -> PlexTrouble.noServer(account));
    }

    boolean hasServer(Account account) {
        return settings.server() != null || vault.get(account, SERVER).isPresent();
    }

    String serverToken(Account account) {
        return vault.get(account, SERVER_TOKEN).orElseGet(() -> token(account));
    }

    String localId(Account account) {
        return vault.get(account, LOCAL_ID).orElse("1");
    }

    void store(Account account, Map<String, String> fields) {
        vault.put(account, fields);
    }
}
