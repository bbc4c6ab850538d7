package dev.kinorelay.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Remembers what was made of cells whose text comes again and again, such as genres and dates. A newcomer takes the
 * place of an older text, so that memory does not grow.
 */
public final class Repeated<T> {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int LONGEST = 64;

    private static final class Made<T> {

        private final byte[] text;
        private final T value;

        Made(byte[] text, T value) {
            this.text = text;
            this.value = value;
        }
    }

    private final Made<T>[] places;
    private final Function<String, T> make;

    /** {@code places} is a power of two; {@code make} is given null for an empty cell. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Repeated(int places, Function<String, T> make) {
        this.places = new Made[places];
        this.make = make;
    }

    public T of(Row row, int cell) {
        return cell < 0 || cell >= row.size() ? make.apply(null) : of(row, row.from(cell), row.to(cell));
    }

    /** Made of a part of a cell. */
    public T of(Row row, int from, int to) {
        if (to - from > LONGEST) {
            return make.apply(row.text(from, to));
        }
        byte[] bytes = row.bytes();
        int place = place(bytes, from, to);
        Made<T> made = places[place];
        if (made == null || !Arrays.equals(made.text, 0, made.text.length, bytes, from, to)) {
            made = new Made<>(Arrays.copyOfRange(bytes, from, to), make.apply(row.text(from, to)));
            places[place] = made;
        }
        return made.value;
    }

    private int place(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        if (to - from >= Long.BYTES) {
            for (int at = from; at < to - Long.BYTES; at += Long.BYTES) {
                hash = (hash ^ (long) EIGHT.get(bytes, at)) * SPREAD;
            }
            hash = (hash ^ (long) EIGHT.get(bytes, to - Long.BYTES)) * SPREAD;
        } else {
            for (int at = from; at < to; at++) {
                hash = (hash ^ bytes[at]) * SPREAD;
            }
        }
        return (int) (hash >>> 40) & places.length - 1;
    }
}
