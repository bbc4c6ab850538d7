package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RemovalGuardTest {

    @Test
    void letsAFewRemovalsPass() {
        assertThat(RemovalGuard.objection(3, 17, 20, 10)).isEmpty();
    }

    @Test
    void holdsMoreThanThePipelineAllows() {
        assertThat(RemovalGuard.objection(4, 996, 1000, 3)).hasValueSatisfying(
                reason -> assertThat(reason).contains("4 titles would be removed").contains("allows 3"));
    }

    @Test
    void holdsATenthOfTheShelfWhateverThePipelineAllows() {
        assertThat(RemovalGuard.objection(11, 89, 100, 1_000_000)).hasValueSatisfying(
                reason -> assertThat(reason).contains("11 of the shelf's 100 titles"));
    }

    @Test
    void holdsTheLastTitlesOfASourceThatBecameEmpty() {
        assertThat(RemovalGuard.objection(1, 0, 1, 10)).contains("The source is empty, and 1 title would be removed");
    }

    @Property
    void neverLetsMoreThanTenAndATenthPass(@ForAll @IntRange(max = 5000) int removals,
            @ForAll @IntRange(max = 5000) int shelf, @ForAll @IntRange(max = 1_000_000) int allowed) {
        boolean passes = RemovalGuard.objection(removals, 1, shelf, allowed).isEmpty();

        assertThat(passes && removals > 10 && removals > shelf * 0.1).isFalse();
    }
}
