package dev.kinorelay.service;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Takes the rows of a JSON file one by one (a list of rows, or several lists by name) and accounts for each, never holding
 * more than one. A file that was cut off, is damaged, lost a title, or tells nothing of the shelf, is not complete.
 */
public final class JsonReading implements JsonTaker.Take {

    private static final int LARGEST_ROW = 200_000;
    private static final int EXCERPT = 160;

    private final Consumer<Entry> sink;
    private final Consumer<Rejected> rejects;
    private final String again;
    private JsonRow row;
    private long rows;
    private long entries;
    private long rejected;
    private long elsewhere;
    private boolean lossy;
    private String trouble;

    /** {@code again}: how to get the file anew, should it be damaged. */
    public JsonReading(Consumer<Entry> sink, Consumer<Rejected> rejects, String again) {
        this.sink = sink;
        this.rejects = rejects;
        this.again = again;
    }

    public RowCount of(Path file, JsonTaker taker) throws IOException {
        try (JsonParser parser = JsonTree.FACTORY.createParser(file.toFile())) {
            root(parser, taker);
        } catch (JacksonException | CharConversionException damage) {
            boolean cut = damage instanceof JsonEOFException || damage.getMessage().contains("end-of-input");
            trouble = cut ? "The file ends in the middle of a row and may have been cut off."
                    : "The file is damaged, and only what stands before that was read.";
            broken(cut ? "The file ends in the middle of this row."
                    : "From here on the file is no JSON that can be read.");
        }
        String note = Stream.of(trouble, Elsewhere.words(elsewhere)).filter(Objects::nonNull)
                .reduce((one, other) -> one + " " + other).orElse(null);
        return new RowCount(entries + rejected, rejected, !lossy && (entries > 0 || elsewhere == 0), note);
    }

    private void root(JsonParser parser, JsonTaker taker) throws IOException {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            list(parser, "", taker);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String heap = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    list(parser, heap, taker);
                } else {
                    parser.skipChildren();
                }
            }
        }
        row = new JsonRow("", rows + 1, JsonNodeFactory.instance.objectNode());
        if (parser.nextToken() != null) {
            refuse(new Refusal("More follows where the file should have ended; it was not read.", again, true));
        }
    }

    private void list(JsonParser parser, String heap, JsonTaker taker) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            row = new JsonRow(heap, ++rows, fields);
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                refuse(new Refusal("The row is no title but something else.", again, true));
                continue;
            }
            var tree = new JsonTree(parser, LARGEST_ROW);
            tree.into(fields);
            take(tree, taker);
        }
    }

    private void take(JsonTree tree, JsonTaker taker) {
        long before = entries + rejected;
        if (tree.isFull()) {
            refuse(new Refusal("The row holds more than " + LARGEST_ROW + " values, which no title does.", again,
                    true));
        } else {
            taker.take(row, this);
        }
        elsewhere += entries + rejected == before ? 1 : 0;
        row = null;
    }

    /** A row that was begun is the one that is lost; between rows it is the next. */
    private void broken(String reason) {
        if (row == null) {
            row = new JsonRow("", rows + 1, JsonNodeFactory.instance.objectNode());
        }
        refuse(new Refusal(reason, again, true));
    }

    @Override
    public void entry(Entry entry) {
        entries++;
        sink.accept(entry);
    }

    @Override
    public void refuse(Refusal refusal) {
        rejected++;
        lossy |= refusal.losesTitle();
        rejects.accept(new Rejected(row.number(), refusal.reason(), refusal.remedy(), excerpt()));
    }

    private String excerpt() {
        String text = row.fields().toString().replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT - 1) + "…";
    }
}
