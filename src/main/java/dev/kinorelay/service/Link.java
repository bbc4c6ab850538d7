package dev.kinorelay.service;

import dev.kinorelay.domain.Account;
import java.util.List;
import java.util.Map;

/** Connects an account: by a code to type elsewhere, or by a visit to the service's page. Its tokens live in the Vault. */
public interface Link {

    String service();

    /** The service's name as its users write it. */
    String label();

    /** What a person is asked before the connection begins; nothing where the settings hold it already. */
    List<Field> asks();

    /** One thing a person fills in. */
    record Field(String name, String label, String hint, boolean secret, boolean needed) {}

    /** Begins to connect; {@code answers} by name of field. Throws NeedsAttention that names the field at fault. */
    LinkStep begin(Account account, Way way, Map<String, String> answers);

    /** How a person may let us in. */
    enum Way {
        CODE, BROWSER
    }

    /** Asks whether the person has done their part. Not before {@link LinkStep#pause}. */
    LinkStep poll(Account account, LinkStep step);

    /** The person's browser came back from the service. */
    LinkStep finish(Account account, LinkStep step, String code);

    /** Tests the connection and answers what it is connected to, in a few words; throws NeedsAttention naming the field at fault. */
    String probe(Account account);

    /** Fetches new tokens before the old ones run out, where there are any to fetch, and tests the connection. */
    default String renew(Account account) {
        return probe(account);
    }

    /** Gives the tokens back to the service, as far as it takes them; never throws. */
    void revoke(Account account);
}
