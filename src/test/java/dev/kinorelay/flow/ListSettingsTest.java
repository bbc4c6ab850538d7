package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Person;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ListSettingsTest {

    private static final Account OPEN = new Account(Person.ME, "trakt-lists", "trakt");
    private static final Account LETTERBOXD = new Account(Person.ME, "letterboxd-lists", "web");

    private final MockEnvironment environment = new MockEnvironment();
    private final ListSettings settings = new ListSettings(environment);

    @Test
    void anAccountNamedAfterItsServiceHasTheListsOfTheService() {
        environment.withProperty("TRAKT_LISTS", "sean/best, 55").withProperty("TRAKT_SPECIAL_LISTS", "trending:movies")
                .withProperty("TRAKT_SPECIAL_ITEMS_LIMIT", "5");
        assertThat(settings.of(OPEN)).containsExactly("sean/best", "55", "trending:movies:5");
        assertThat(ListSettings.variable(OPEN)).isEqualTo("TRAKT_LISTS or kinorelay.lists.trakt");
        environment.withProperty("kinorelay.lists.trakt-lists", "popular:shows");
        assertThat(settings.of(OPEN)).containsExactly("popular:shows");
    }

    @Test
    void anAccountOfAnotherNameHasItsOwn() {
        environment.withProperty("LETTERBOXD_LISTS", "http://list-radarr:5000/anna/watchlist/");
        assertThat(settings.of(LETTERBOXD)).containsExactly("http://list-radarr:5000/anna/watchlist/");
        assertThat(ListSettings.variable(LETTERBOXD)).startsWith("LETTERBOXD_LISTS");
    }
}
