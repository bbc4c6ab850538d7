package dev.kinorelay.flow.lint;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words what the YAML parser means. */
final class YamlTrouble {

    private record Words(String sign, String message, String remedy) {}

    private static final List<Words> KNOWN = List.of(
            new Words("TAB", "There is a tab where blanks belong", "Indent with blanks only: two for each level."),
            new Words("mapping values are not allowed", "There is a ': ' too many, or the line is indented too far",
                    "Put a text that contains ': ' in quotes, and begin the line below its neighbours."),
            new Words("could not find expected ':'", "A ':' is missing after a key, or a quote is not closed",
                    "Write key: value, with a blank after the colon."),
            new Words("found unexpected end of stream", "A quote that opens here is never closed",
                    "Close the quote at the end of the text."),
            new Words("but found '<stream end>'", "A { or [ that opens here is never closed", "Close each bracket."),
            new Words("expected ',' or '}'", "A { that opens here is not closed, or a comma is missing",
                    "Write { key: value, key: value } and close each bracket."),
            new Words("expected ',' or ']'", "A [ that opens here is not closed, or a comma is missing",
                    "Write [ one, two ] and close each bracket."),
            new Words("expected <block end>", "This line is not indented like the lines it belongs to",
                    "Begin it in the same column as its neighbours: two blanks for each level."),
            new Words("cannot start any token", "A character stands here that cannot begin a value",
                    "Put the value in quotes."),
            new Words("block sequence entries are not allowed", "A '-' stands where no list can begin",
                    "Put the '-' on a line of its own below its key."),
            new Words("unknown escape character", "There is a \\ in double quotes that means nothing to YAML",
                    "Use single quotes, or write \\\\."),
            new Words("undefined alias", "Anchors (&) and aliases (*) are not read in pipelines",
                    "Put a text that begins with * in quotes."),
            new Words("special characters are not allowed", "There is an invisible control character here",
                    "Delete it and type the text again."));

    private YamlTrouble() {}

    static void explain(YamlEngineException broken, Findings findings) {
        if (!(broken instanceof MarkedYamlEngineException marked)) {
            findings.at(0, broken instanceof ReaderException
                    ? "There is an invisible control character in the file"
                    : "This is no YAML: " + broken.getMessage(), "Save the file as plain text (UTF-8).");
            return;
        }
        String problem = String.valueOf(marked.getProblem());
        var words = KNOWN.stream().filter(known -> problem.contains(known.sign())).findFirst();
        // What is never closed is best mended where it opens.
        boolean unclosed = words.filter(w -> w.message().contains("opens here")).isPresent();
        var mark = unclosed ? marked.getContextMark().or(marked::getProblemMark) : marked.getProblemMark();
        findings.at(mark.map(Mark::getLine).orElse(-1) + 1,
                words.map(Words::message).orElse("This is no YAML: " + problem),
                words.map(Words::remedy).orElse("Compare the line with a pipeline that works."));
    }
}
