package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.service.Writer;
import dev.kinorelay.service.WriterContract;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

class TraktContractTest extends WriterContract {

    private final Anna anna = new Anna();

    {
        IntStream.range(1, 20).forEach(anna::title);
    }

    @AfterEach
    void close() {
        anna.close();
    }

    @Override
    protected Writer writer() {
        return anna.desk.writer;
    }

    @Override
    protected Account account() {
        return Desk.ME;
    }

    @Override
    protected List<String> standing(Shelf shelf) {
        return anna.standing(shelf);
    }

    @Override
    protected TitleId title(int number) {
        return new TitleId(anna.title(number).imdb());
    }
}
