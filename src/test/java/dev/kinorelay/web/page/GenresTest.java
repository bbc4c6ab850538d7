package dev.kinorelay.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenresTest {

    private final Library library = mock(Library.class);
    private final Genres genres = new Genres(library);

    @Test
    void asksTheLedgerAgainOnlyWhenTheShelfChangedItsSize() {
        when(library.genres(Person.ME, Shelf.RATINGS)).thenReturn(List.of("Drama"));
        assertThat(genres.on(Person.ME, Shelf.RATINGS, 7)).containsExactly("Drama");
        genres.on(Person.ME, Shelf.RATINGS, 7);
        verify(library, times(1)).genres(Person.ME, Shelf.RATINGS);
        genres.on(Person.ME, Shelf.RATINGS, 8);
        verify(library, times(2)).genres(Person.ME, Shelf.RATINGS);
    }
}
