package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.service.ListReaderContract;
import dev.kinorelay.service.Reader;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class TraktListsContractTest extends ListReaderContract {

    private final Anna anna = new Anna();

    @AfterEach
    void close() {
        anna.close();
    }

    @Override
    protected Reader reader() {
        return anna.desk.reader;
    }

    @Override
    protected Account account() {
        return Desk.ME;
    }

    @Override
    protected List<String> names() {
        return List.of("ben/summer-nights", "ben:summer-nights", "Ben~Summer-Nights",
                "https://trakt.tv/users/ben/lists/summer-nights?sort=rank,asc",
                "https://app.trakt.tv/users/ben/lists/summer-nights");
    }

    @Override
    protected String nowhere() {
        return "ben/winter-nights";
    }

    @Override
    protected void place(int... numbers) {
        var list = anna.trakt.lists().of("ben", "summer-nights").clear();
        for (int number : numbers) {
            list.add(anna.title(number));
        }
    }

    @Override
    protected void fallSilent() {
        anna.close();
    }

    /** No list at Trakt may be longer. */
    @Override
    protected int many() {
        return 5_000;
    }
}
