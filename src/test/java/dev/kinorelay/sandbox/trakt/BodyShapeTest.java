package dev.kinorelay.sandbox.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyShapeTest extends TraktCase {

    @ParameterizedTest
    @ValueSource(strings = {"{'films':[]}", "{'movies':{}}", "{'movies':['tt0078748']}", "{'movies':[{}]}",
            "{'movies':[{'ids':{}}]}", "{'movies':[{'ids':{'imdb':null}}]}", "{'movies':[{'ids':{'tmdb':'348'}}]}",
            "{'movies':[{'ids':{'imdb':78748}}]}", "{'movies':[{'ids':{'tvdb':1}}]}", "{'movies':[{'title':'Alien'}]}",
            "{'movies':[{'ids':{'tmdb':348},'colour':'red'}]}", "{'movies':[{'ids':{'tmdb':348},'seasons':[]}]}",
            "{'seasons':[{'ids':{'imdb':'tt1'}}]}", "{'episodes':[{'title':'Pilot','year':2001}]}",
            "{'shows':[{'ids':{'tmdb':348},'seasons':[{'season':1}]}]}",
            "{'shows':[{'ids':{'tmdb':348},'seasons':[{'number':1,'episodes':[{'number':'1'}]}]}]}", "{'ids':[1]}"})
    void refusesWhatDoesNotFitTheContract(String body) {
        assertThat(caller.post("/sync/watchlist", body).status()).isEqualTo(422);
        assertThat(caller.post("/sync/history", body).status()).isEqualTo(422);
        assertThat(anna.watchlist().rows()).isEmpty();
        assertThat(anna.history().rows()).isEmpty();
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(caller.post("/sync/watchlist", "{'movies':[").status()).isEqualTo(400);
        assertThat(caller.post("/sync/watchlist", "[]").status()).isEqualTo(400);
        assertThat(caller.post("/sync/watchlist", "").status()).isEqualTo(400);
    }

    @Test
    void refusesPlayIdsThatAreNoNumbers() {
        assertThat(caller.post("/sync/history/remove", "{'ids':['1']}").status()).isEqualTo(422);
    }

    @Test
    void oneBadEntryKeepsTheGoodOnesOutToo() {
        assertThat(caller.post("/sync/history", "{'movies':[{'ids':{'tmdb':348}},{'ids':{'tmdb':949},"
                + "'watched_at':'2020-01-01'}]}").status()).isEqualTo(422);
        assertThat(anna.history().rows()).isEmpty();
    }
}
