package dev.kinorelay.flow.desk;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Person;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts of the household: connecting, testing, pausing, removing. What cannot be done is a NeedsAttention. */
public interface AccountDesk {

    /** A service an account can be connected to, and what it asks a person for. */
    record Connectable(String service, String label, List<Link.Field> asks) {}

    /** A connection in the making, under an id of its own. */
    record Connection(String id, Account account, LinkStep step) {}

    List<Connectable> services();

    /** How the name of each service is written that an account may be on. */
    Map<String, String> labels();

    /** Begins to connect, or to connect anew; the account's name is the service's unless another is given. */
    Connection connect(Person person, String service, Optional<String> name, Link.Way way, Map<String, String> answers);

    /** Where it stands now; asks the service only as often as the service allows. Unknown ids are empty. */
    Optional<Connection> connection(String id);

    /** The person's browser came back with what it was sent along with and a code. */
    Optional<Connection> cameBack(String state, String code);

    /** Tests it, and lets it go on when all is well; answers what it is connected to. */
    String test(Account account);

    /** The same, with new tokens where the service gives such. */
    String renew(Account account);

    void pause(Account account);

    void resume(Account account);

    /** Forgets the account and its secrets. What waits for it is dropped; the library is not touched. */
    void remove(Account account);
}
