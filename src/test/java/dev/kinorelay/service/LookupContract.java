package dev.kinorelay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.TryLater;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every Lookup owes those who ask it. A service's contract test has a catalogue with three titles at least: the movies Heat
 * (1995) and Alien (1979) and the show Dark (2017), under the ids below; and none whose imdb id ends with 99.
 */
public abstract class LookupContract {

    protected static final ExternalId HEAT = ExternalId.imdb("tt0113277");
    protected static final ExternalId ALIEN = ExternalId.imdb("tt0078748");
    protected static final ExternalId DARK = ExternalId.imdb("tt5753856");

    /** Set up, and at a catalogue that answers. */
    protected abstract Lookup lookup();

    /** The same without its key or whatever else it needs; empty when it needs nothing. */
    protected abstract Optional<Lookup> notSetUp();

    /** From now on the catalogue cannot be reached. False when it is on this machine and can always be asked. */
    protected abstract boolean fallSilent();

    @Test
    void saysWhoItIsAndHowMuchItTakes() {
        assertThat(lookup().service()).matches("[a-z][a-z0-9-]*");
        assertThat(lookup().batch()).isPositive();
        assertThat(lookup().parallel()).isBetween(1, 16);
        assertThat(lookup().hindrance()).isEmpty();
    }

    @Test
    void saysWhatIsMissingAndWhatToDoWhenItIsNotSetUp() {
        notSetUp().ifPresent(lookup -> assertThat(lookup.hindrance()).hasValueSatisfying(hindrance -> {
            assertThat(hindrance.getMessage()).isNotBlank();
            assertThat(hindrance.remedy()).isNotBlank();
            assertThat(hindrance.field()).isNotBlank();
        }));
    }

    @Test
    void tellsWhatATitleIsByItsIdAlone() {
        var told = identify(ref(MediaKind.UNKNOWN, HEAT), ref(MediaKind.UNKNOWN, DARK));

        assertThat(told.getFirst()).hasValueSatisfying(heat -> {
            assertThat(heat.kind()).isEqualTo(MediaKind.MOVIE);
            assertThat(heat.ids()).contains(HEAT).doesNotHaveDuplicates();
        });
        assertThat(told.getLast()).hasValueSatisfying(dark -> {
            assertThat(dark.kind()).isEqualTo(MediaKind.SHOW);
            assertThat(dark.ids()).contains(DARK).doesNotHaveDuplicates();
        });
    }

    @Test
    void answersInTheOrderAskedAndNothingForWhatItDoesNotKnow() {
        var told = identify(ref(MediaKind.MOVIE, unknown(1)), ref(MediaKind.SHOW, DARK), ref(MediaKind.MOVIE, HEAT),
                ref(MediaKind.MOVIE, unknown(2)), ref(MediaKind.MOVIE, HEAT), ref(MediaKind.MOVIE, ALIEN));

        assertThat(told).extracting(one -> one.flatMap(ref -> ref.id(ExternalId.IMDB)))
                .containsExactly(Optional.empty(), Optional.of(DARK), Optional.of(HEAT), Optional.empty(),
                        Optional.of(HEAT), Optional.of(ALIEN));
        assertThat(lookup().identify(List.of(), Purpose.RUN)).isEmpty();
    }

    @Test
    void takesAsManyAtOnceAsItSays() {
        var many = IntStream.range(0, lookup().batch()).mapToObj(i -> ref(MediaKind.MOVIE, unknown(i + 10))).toList();

        assertThat(lookup().identify(many, Purpose.RUN)).hasSize(many.size()).allMatch(Optional::isEmpty);
    }

    @Test
    void canDoNothingWithoutAnIdItUnderstands() {
        assertThat(lookup().knows(ref(MediaKind.MOVIE, HEAT))).isTrue();
        assertThat(lookup().knows(ref(MediaKind.MOVIE))).isFalse();
        assertThat(lookup().knows(ref(MediaKind.MOVIE, ExternalId.parse("letterboxd:heat-1995")))).isFalse();
    }

    @Test
    void offersATitleByNameAndYearWithItsKindAndItsOwnId() {
        assumeTrue(lookup().searches(), "finds nothing by name");

        assertThat(search(MediaKind.MOVIE, "Heat", 1995)).first().satisfies(first -> {
            assertThat(first.ref().kind()).isEqualTo(MediaKind.MOVIE);
            assertThat(first.ref().title()).isEqualTo("Heat");
            assertThat(first.ref().year()).isEqualTo(1995);
            assertThat(first.ref().ids()).isNotEmpty();
        });
        assertThat(search(MediaKind.SHOW, "Dark", null)).isNotEmpty()
                .allMatch(one -> one.ref().kind() == MediaKind.SHOW);
        assertThat(search(MediaKind.UNKNOWN, "Dark", null)).anyMatch(one -> one.ref().title().equals("Dark"));
    }

    @Test
    void aWrongYearHidesNothing() {
        assumeTrue(lookup().searches(), "finds nothing by name");

        assertThat(search(MediaKind.MOVIE, "Heat", 1996)).anyMatch(one -> one.ref().title().equals("Heat"));
    }

    @Test
    void whatLooksCloserLosesNoCandidate() {
        assumeTrue(lookup().searches(), "finds nothing by name");
        var candidates = search(MediaKind.MOVIE, "Heat", 1995);

        var closer = lookup().closer(candidates, Purpose.RUN);

        assertThat(closer).hasSameSizeAs(candidates);
        for (int i = 0; i < candidates.size(); i++) {
            assertThat(closer.get(i).ref().ids()).containsAll(candidates.get(i).ref().ids());
            assertThat(closer.get(i).ref().kind()).isEqualTo(candidates.get(i).ref().kind());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"No such title in the world", "?", "100% & more + = # / \\", "\"'<b>", "千と千尋の神隠し",
            "🎬", "a\nb\tc"})
    void offersNothingForWhatNobodyHasHeardOf(String title) {
        assumeTrue(lookup().searches(), "finds nothing by name");

        assertThat(search(MediaKind.MOVIE, title, 1995)).noneMatch(one -> one.ref().title().equals("Heat"));
    }

    @Test
    void throwsTryLaterWhileItsCatalogueCannotBeReached() {
        assumeTrue(fallSilent(), "is on this machine");

        assertThatThrownBy(() -> identify(ref(MediaKind.MOVIE, HEAT))).isInstanceOf(TryLater.class)
                .hasMessageNotContainingAny("http://", "key=");
        if (lookup().searches()) {
            assertThatThrownBy(() -> search(MediaKind.MOVIE, "Heat", 1995)).isInstanceOf(TryLater.class);
        }
    }

    private List<Optional<MediaRef>> identify(MediaRef... refs) {
        var all = List.of(refs);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + lookup().batch())
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + lookup().batch())))
                .flatMap(batch -> lookup().identify(batch, Purpose.RUN).stream())
                .toList();
    }

    private List<Candidate> search(MediaKind kind, String title, Integer year) {
        return lookup().search(new MediaRef(kind, List.of(), title, null, year, null, null, Facts.NONE), Purpose.RUN);
    }

    private static ExternalId unknown(int number) {
        return ExternalId.imdb(String.format(Locale.ROOT, "tt%05d99", number + 30_000));
    }

    private static MediaRef ref(MediaKind kind, ExternalId... ids) {
        return new MediaRef(kind, List.of(ids), null, null, null, null, null, Facts.NONE);
    }
}
