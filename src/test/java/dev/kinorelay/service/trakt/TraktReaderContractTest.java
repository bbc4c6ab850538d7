package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.ReaderContract;
import org.junit.jupiter.api.AfterEach;

class TraktReaderContractTest extends ReaderContract {

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
    protected void place(Shelf shelf, int number) {
        anna.place(shelf, number);
    }

    @Override
    protected void later() {
        anna.later();
    }

    @Override
    protected void fallSilent() {
        anna.close();
    }
}
