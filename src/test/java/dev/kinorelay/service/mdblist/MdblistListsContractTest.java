package dev.kinorelay.service.mdblist;

import dev.kinorelay.domain.Account;
import dev.kinorelay.sandbox.catalogue.Title;
import dev.kinorelay.sandbox.mdblist.MdblistDouble;
import dev.kinorelay.service.ListReaderContract;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.Reader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class MdblistListsContractTest extends ListReaderContract {

    private final LookupCase desk = new LookupCase(MdblistDouble.start(0, LookupCase.CLOCK));

    @AfterEach
    void close() {
        desk.site.close();
    }

    @Override
    protected Reader reader() {
        return MdblistDesk.reader(desk, MdblistDouble.KEY);
    }

    @Override
    protected Account account() {
        return Account.household("mdblist");
    }

    @Override
    protected List<String> names() {
        return List.of("anna/best-of-summer", "Anna~Best-of-Summer", "https://mdblist.com/lists/anna/best-of-summer/",
                "https://mdblist.com/lists/anna/best-of-summer/json?limit=10");
    }

    @Override
    protected String nowhere() {
        return "anna/gone";
    }

    @Override
    protected void place(int... numbers) {
        List<Title> titles = new ArrayList<>();
        for (int number : numbers) {
            titles.add(desk.site.world().movie("Film " + number, 2000, "tt%07d".formatted(number), 2_000_000 + number));
        }
        desk.site.world().list("anna/best-of-summer", titles);
    }

    @Override
    protected void fallSilent() {
        desk.site.close();
    }
}
