package dev.kinorelay.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What can happen to a file: bytes, cells, rows, quotes, its encoding and its end; the same for the same random numbers. */
public final class Damage {

    private static final int MOST = 1 << 20;
    private static final List<String> NASTY = List.of("\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "\0", "\uFEFF",
            "sep=;\n", "0", "-1", "9999999999999999999", "1e309", "NaN", "tt", "tt99999999999", "3/4/24", "31.12.0001",
            "2024-02-30", "9999-99-99T99:99:99Z", "null", "{", "[", "}", "]", "\\u0000", "[[[[[[[[", "../../x",
            "='1'!A1",
            "\uD83D\uDE00", "İ", "e\u0301", "\u202E", " ", "\u00A0");

    private final Random random;
    private final List<byte[]> seeds;

    public Damage(Random random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    public byte[] next() {
        byte[] file = seeds.get(random.nextInt(seeds.size()));
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            file = once(file);
        }
        return file.length <= MOST ? file : Arrays.copyOf(file, MOST);
    }

    private byte[] once(byte[] file) {
        return switch (random.nextInt(11)) {
            case 0 -> flipped(file);
            case 1, 2 -> spliced(file, NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8), 0);
            case 3 -> spliced(file, new byte[0], random.nextInt(40));
            case 4 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 5 -> rows(file);
            case 6 -> cells(file);
            case 7 -> recoded(file);
            case 8 -> spliced(file, part(seeds.get(random.nextInt(seeds.size()))), random.nextInt(200));
            case 9 -> spliced(file, repeated(), 0);
            default -> spliced(file, part(file), 0);
        };
    }

    private byte[] flipped(byte[] file) {
        byte[] damaged = file.clone();
        for (int times = file.length == 0 ? 0 : 1 + random.nextInt(8); times > 0; times--) {
            damaged[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private byte[] spliced(byte[] file, byte[] insert, int cut) {
        int at = random.nextInt(file.length + 1);
        int on = Math.min(file.length, at + cut);
        var out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(insert);
        out.write(file, on, file.length - on);
        return out.toByteArray();
    }

    private byte[] part(byte[] file) {
        int from = random.nextInt(file.length + 1);
        return Arrays.copyOfRange(file, from, Math.min(file.length, from + random.nextInt(300)));
    }

    /** Seldom more than a row may hold. */
    private byte[] repeated() {
        byte[] one = NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
        int times = random.nextInt(50) == 0 ? MOST / one.length : random.nextInt(200);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(one);
        }
        return out.toByteArray();
    }

    private byte[] rows(byte[] file) {
        List<String> rows = new ArrayList<>(latin(file).lines().toList());
        if (rows.size() > 2) {
            int one = random.nextInt(rows.size());
            switch (random.nextInt(3)) {
                case 0 -> Collections.swap(rows, one, random.nextInt(rows.size()));
                case 1 -> rows.add(one, rows.get(random.nextInt(rows.size())));
                default -> rows.remove(one);
            }
        }
        return (String.join(random.nextInt(8) == 0 ? "\r" : "\n", rows) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] cells(byte[] file) {
        String[] cells = latin(file).split(",", -1);
        cells[random.nextInt(cells.length)] = random.nextBoolean() ? NASTY.get(random.nextInt(NASTY.size()))
                : cells[random.nextInt(cells.length)];
        return String.join(random.nextInt(8) == 0 ? ";" : ",", cells).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] recoded(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        Charset[] charsets = {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16,
                StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"), StandardCharsets.UTF_8};
        return ((random.nextBoolean() ? "\uFEFF" : "") + text).getBytes(charsets[random.nextInt(charsets.length)]);
    }

    private static String latin(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
