package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Account;
import dev.kinorelay.sandbox.imdb.ImdbDouble;
import dev.kinorelay.service.ListReaderContract;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.StraightGateway;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class ImdbListsContractTest extends ListReaderContract {

    private final ImdbDouble imdb = ImdbDouble.start(0, InstantSource.system());
    private final ListSettings settings = new ListSettings(imdb.address().resolve("/"), 250);

    @AfterEach
    void close() {
        imdb.close();
    }

    @Override
    protected Reader reader() {
        return new ImdbReader(new ImdbCalls(settings, new StraightGateway()), settings);
    }

    @Override
    protected Account account() {
        return Account.household("imdb");
    }

    @Override
    protected List<String> names() {
        return List.of("ls012345678", "LS012345678", "https://www.imdb.com/list/ls012345678/",
                "imdb.com/list/ls012345678", "https://m.imdb.com/de/list/ls012345678/?sort=date_added,asc&mode=grid");
    }

    @Override
    protected String nowhere() {
        return "ls099999999";
    }

    @Override
    protected void place(int... numbers) {
        var list = imdb.listing("ls012345678").clear();
        for (int number : numbers) {
            list.movie("tt%07d".formatted(number), "Film " + number, 2000);
        }
    }

    @Override
    protected void fallSilent() {
        imdb.close();
    }
}
