package dev.kinorelay.flow.vault;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.ledger.Secrets;
import dev.kinorelay.service.Vault;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Keeps secrets in the ledger, sealed with the household's key for their one account and field. */
@Component
class SealedVault implements Vault, InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(SealedVault.class);
    private static final String REMEDY = "Put the key back (KINORELAY_SECRET_KEY, or secret.key in the data folder), "
            + "or connect the account again.";

    private final Secrets secrets;
    private final KeyRing keys;

    SealedVault(Secrets secrets, KeyRing keys) {
        this.secrets = secrets;
        this.keys = keys;
    }

    /** What an earlier key had sealed is sealed anew; what no key opens waits for a person, and keeps nobody from starting. */
    @Override
    public void afterPropertiesSet() {
        for (var sealed : secrets.all()) {
            try {
                renew(sealed);
            } catch (NeedsAttention attention) {
                LOG.warn("{} {}", attention.getMessage(), attention.remedy());
            }
        }
    }

    private void renew(Secrets.Sealed sealed) {
        String text = open(sealed.account(), sealed.field(), sealed.text());
        if (!Seal.keyOf(sealed.text()).equals(Optional.of(keys.current().id()))) {
            put(sealed.account(), Map.of(sealed.field(), text));
        }
    }

    @Override
    public Optional<String> get(Account account, String field) {
        return secrets.find(account, field).map(sealed -> open(account, field, sealed));
    }

    @Override
    public void put(Account account, Map<String, String> fields) {
        Map<String, String> sealed = new TreeMap<>();
        var key = keys.current();
        fields.forEach((field, text) -> sealed.put(field, key.close(account, field, text)));
        secrets.put(account, sealed);
    }

    @Override
    public void forget(Account account) {
        secrets.forget(account);
    }

    private String open(Account account, String field, String sealed) {
        var key = Seal.keyOf(sealed).flatMap(keys::find).orElseThrow(() -> new NeedsAttention(
                "The secrets of " + account + " were encrypted with another key.", REMEDY));
        return key.open(account, field, sealed).orElseThrow(() -> new NeedsAttention(
                "A secret of " + account + " was changed outside of Kinorelay and cannot be read.",
                "Connect the account again, or put back a backup of the ledger."));
    }
}
