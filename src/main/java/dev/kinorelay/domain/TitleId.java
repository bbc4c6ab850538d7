package dev.kinorelay.domain;

/** Our own stable key for one movie, show, season or episode; the only equality in comparisons. */
public record TitleId(String value) implements Comparable<TitleId> {

    @Override
    public int compareTo(TitleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
