package dev.kinorelay.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void endsRowsAtEveryKindOfLineEnd() {
        assertThat(rows("a,b\nc\r\nd\re")).containsExactly("1[a|b]", "2[c]", "3[d]", "4[e]cut");
    }

    @Test
    void keepsEmptyCellsAndEmptyRows() {
        assertThat(rows(",\n\n,a,\n")).containsExactly("1[|]", "2[]", "3[|a|]");
    }

    @Test
    void keepsSeparatorsQuotesAndLineEndsWithinQuotes() {
        assertThat(rows("\"a,b\",\"say \"\"hi\"\"\",\"x\ny\r\nz\rw\"\nnext\n"))
                .containsExactly("1[a,b|say \"hi\"|x\ny\r\nz\rw]", "5[next]");
    }

    @Test
    void takesAQuoteWithinABareCellAsACharacter() {
        assertThat(rows("12\" vinyl,a \"b\" c\n")).containsExactly("1[12\" vinyl|a \"b\" c]");
    }

    @Test
    void forgivesWhatFollowsAClosingQuoteOnTheSameLine() {
        assertThat(rows("\"Wake\" Up,b\n")).containsExactly("1[Wake Up|b]");
    }

    @Test
    void doesNotTrustARowWhoseQuoteClosesInAnother() {
        assertThat(rows("a,\"b\nc,\"d\",e\nf\n")).containsExactly("1[a|b\nc,d\"|e]TORN_QUOTE@1", "3[f]");
    }

    @Test
    void saysWhereTheQuoteOpenedThatNeverCloses() {
        assertThat(rows("a\nb,\"c\nd\",\"e\nf\n")).containsExactly("1[a]", "2[b|c\nd|\"e\nf\n]OPEN_QUOTE@3cut");
    }

    @Test
    void tellsTheSeparatorByTheFirstLine() {
        assertThat(rows("a;b;c,d\n")).containsExactly("1[a|b|c,d]");
        assertThat(rows("a\tb,c\td\n")).containsExactly("1[a|b,c|d]");
        assertThat(rows("\"a;b;c\",d\n")).containsExactly("1[a;b;c|d]");
        assertThat(rows("sep=;\r\na;b\n")).containsExactly("2[a|b]");
        assertThat(rows("sep=,\na,b;c;d\n")).containsExactly("2[a|b;c;d]");
    }

    @Test
    void unwrapsARowThatASpreadsheetPutIntoOneCell() {
        assertThat(rows("a,b\n\"c,\"\"d,\"\"\"\"e\"\"\"\"\"\",f\"\n\"g,\"\"h\ni\"\"\"\r\nj,k\n"))
                .containsExactly("1[a|b]", "2[c|d,\"e\"|f]", "3[g|h\ni]", "5[j|k]");
        assertThat(rows("a,b\n\"c,d\"\n")).containsExactly("1[a|b]", "2[c|d]");
        assertThat(rows("a,b\n\"c,d\ne,f\"\n")).last().asString().endsWith("TORN_QUOTE@2");
        assertThat(rows("a,b\n\"c\"\n\"d,e\"")).containsExactly("1[a|b]", "2[c]", "3[d|e]cut");
    }

    @Test
    void readsOnBehindACellOfTenMillionCharacters() {
        for (String huge : List.of("x".repeat(10_000_000), '"' + "x\n".repeat(5_000_000) + '"')) {
            long lines = huge.chars().filter(c -> c == '\n').count();
            assertThat(rows("a,b\nc," + huge + "\r\ne,f\n")).hasSize(3)
                    .first().isEqualTo("1[a|b]");
            assertThat(rows("a,b\nc," + huge + "\r\ne,f\n").get(1)).startsWith("2[c,").endsWith("]TOO_LONG@2");
            assertThat(rows("a,b\nc," + huge + "\r\ne,f\n").get(2)).isEqualTo(3 + lines + "[e|f]");
        }
    }

    @Test
    void saysWhereTheQuoteOpenedThatSwallowsMoreThanARowCanBe() {
        List<String> rows = rows("a,b\nc,d\"e\nf,\"" + "x,y\n".repeat(500_000));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(2)).startsWith("3[f,").endsWith("]OPEN_QUOTE@3cut");
    }

    @Test
    void decidesByLengthAloneWhetherARowIsTooLong() {
        String longest = "x".repeat(Rows.LONGEST - 1) + "\n";
        for (int before : new int[]{0, 1, 1 << 16, 1 << 17, (1 << 17) + 1, 1 << 20}) {
            assertThat(rows("y".repeat(before) + "\n" + longest)).last().asString().endsWith("x]");
            assertThat(rows("y".repeat(before) + "\nx" + longest)).last().asString().endsWith("]TOO_LONG@2");
        }
    }

    @Test
    void findsEveryRowWhereverTheBufferEnds() {
        String row = "tt0000001,7,\"a \"\"quoted\"\" title,\r\nof two lines\",x\r\n";
        for (int shift = 0; shift < row.length(); shift++) {
            List<String> rows = rows("h".repeat(shift) + ",b,c,d\n" + row.repeat(3000));
            assertThat(rows).hasSize(3001);
            assertThat(rows.get(3000)).isEqualTo("6000[tt0000001|7|a \"quoted\" title,\r\nof two lines|x]");
        }
    }

    private static List<String> rows(String text) {
        List<String> all = new ArrayList<>();
        try (Rows rows = new Rows(new Text(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8))) {
            while (rows.next()) {
                all.add(shown(rows.row()));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private static String shown(Row row) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < row.size(); cell++) {
            cells.add(new String(row.bytes(), row.from(cell), row.to(cell) - row.from(cell), StandardCharsets.UTF_8));
        }
        return row.line() + "[" + String.join("|", cells) + "]"
                + (row.flaw() == Row.Flaw.NONE ? "" : row.flaw() + "@" + row.flawLine()) + (row.isCut() ? "cut" : "");
    }
}
