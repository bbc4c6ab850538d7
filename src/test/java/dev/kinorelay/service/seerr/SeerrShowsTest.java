package dev.kinorelay.service.seerr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.sandbox.seerr.SeerrShop;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeerrShowsTest extends SeerrCase {

    @Test
    void allSeasonsUnlessTheSettingsSayOtherwise() {
        write(counter(), show("tmdb-show:1396"));
        write(counter(null, null, "first"), show("tmdb-show:70523"));
        write(counter(null, null, "latest"), show("tmdb-show:87108"));
        write(counter(null, null, "1, 2"), show("tmdb-show:949"));
        assertThat(shop.asked()).map(SeerrShop.Asked::seasons).containsExactly(List.of(1, 2, 3), List.of(1), List.of(3),
                List.of(1, 2));
    }

    @Test
    void ofAShowThatIsPartlyThereOnlyTheMissingSeasonsAreAskedFor() {
        shop.partly(1396, 1);
        var counter = counter();
        assertThat(write(counter, show("tmdb-show:1396")).state()).isEqualTo(State.DELIVERED);
        assertThat(shop.asked()).singleElement().extracting(SeerrShop.Asked::seasons).isEqualTo(List.of(2, 3));
        shop.partly(70523, 1, 2, 3);
        var whole = write(counter(), show("tmdb-show:70523"));
        assertThat(whole.state()).isEqualTo(State.ALREADY_THERE);
        assertThat(calls("POST")).isEqualTo(1);
    }

    @Test
    void aSeasonPolicyThatSaysNothingIsForAPersonToMend() {
        shop.partly(1396, 1);
        var counter = counter(null, null, "some");
        assertThatThrownBy(() -> write(counter, show("tmdb-show:1396"))).isInstanceOfSatisfying(NeedsAttention.class,
                why -> assertThat(why.field()).isEqualTo("seasons"));
    }
}
