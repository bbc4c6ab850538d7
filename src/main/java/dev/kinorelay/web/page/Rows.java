package dev.kinorelay.web.page;

import java.util.List;
import java.util.function.Function;

/** A page of rows and where the next one begins (null: there is none). */
record Rows<T>(List<T> rows, String next) {

    /** Of one row more than the page holds, so that it is known whether there are more. */
    static <S, T> Rows<T> of(List<S> found, int size, Function<S, T> shown, Function<S, String> key) {
        return new Rows<>(found.stream().limit(size).map(shown).toList(),
                found.size() > size ? key.apply(found.get(size - 1)) : null);
    }
}
