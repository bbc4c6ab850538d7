package dev.kinorelay.flow.lint;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a condition and refuses whatever is more than a question to the body. Camel's simple language can call beans and
 * read the machine's secrets; this much of it cannot.
 */
final class Conditions {

    private static final int LONGEST = 80;
    private static final Pattern QUESTION = Pattern.compile("\\$\\{body\\.([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern JOINT = Pattern.compile("&&|\\|\\|");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern RANGE = Pattern.compile("-?\\d+\\.\\.-?\\d+");
    private static final Pattern OPERAND = Pattern
            .compile("'[^'\"$\\\\{}]*'|\"[^'\"$\\\\{}]*\"|-?\\d+(\\.\\d+)?(?=\\s|$)"
                    + "|(?:true|false|null)(?=\\s|$)|" + QUESTION.pattern());

    private final String text;
    private final Accessors body;
    private int at;
    private String joint;

    private Conditions(String text, Accessors body) {
        this.text = text;
        this.body = body;
    }

    static void check(Part.Text part, Accessors body, Findings findings) {
        String text = part.value().strip();
        try {
            if (text.isEmpty()) {
                throw new Wrong("The condition is empty", "Write for instance ${body.isMovie}.");
            }
            if (text.length() > LONGEST) {
                throw new Wrong("The condition is longer than " + LONGEST + " characters",
                        "Put one filter inside another, or ask for a new word for what you mean.");
            }
            new Conditions(text, body).all();
        } catch (Wrong wrong) {
            findings.at(part, wrong.getMessage(), wrong.remedy);
        }
    }

    /** A message may show what the body answers, and nothing else. */
    static void checkMessage(Part.Text part, Accessors body, Findings findings) {
        try {
            var questions = QUESTION.matcher(part.value());
            while (questions.find()) {
                kindOf(questions.group(1), body);
            }
            if (questions.replaceAll("").matches("(?s).*(\\$|\\{|\\\\).*")) {
                throw new Wrong("A message shows nothing but text and ${body.…}", known(body));
            }
        } catch (Wrong wrong) {
            findings.at(part, wrong.getMessage(), wrong.remedy);
        }
    }

    private void all() throws Wrong {
        clause();
        while (at < text.length()) {
            String next = take(JOINT);
            if (next == null) {
                throw new Wrong("'" + word() + "' is not understood here", Operators.remedy(word()));
            }
            if (joint != null && !joint.equals(next)) {
                throw new Wrong("&& and || stand in one condition, which is easily misread",
                        "Put one filter inside another for 'and', or use two filters for 'or'.");
            }
            joint = next;
            clause();
        }
    }

    private void clause() throws Wrong {
        var question = QUESTION.matcher(text).region(at, text.length());
        if (!question.lookingAt()) {
            throw notAQuestion();
        }
        String accessor = question.group(1);
        var kind = kindOf(accessor, body);
        advance(question);
        if (at == text.length() || JOINT.matcher(text).region(at, text.length()).lookingAt()) {
            if (kind != Kind.YES_OR_NO) {
                throw new Wrong(accessor + " is no yes or no", "Compare it, for instance ${body." + accessor + "} "
                        + (kind == Kind.LIST ? "contains 'Drama'." : "!= null."));
            }
            return;
        }
        comparison(accessor, kind);
    }

    private void comparison(String accessor, Kind kind) throws Wrong {
        String operator = take(Operators.ANY);
        if (operator == null) {
            throw new Wrong("'" + word() + "' is no comparison", Operators.remedy(word()));
        }
        if (!Operators.fits(kind, operator)) {
            throw new Wrong(accessor + " cannot be compared with " + operator,
                    "For " + accessor + " there is: " + String.join(", ", Operators.of(kind)) + ".");
        }
        String operand = take(OPERAND);
        if (operand == null) {
            throw new Wrong(at >= text.length() ? "After " + operator + " something is missing"
                    : "'" + word() + "' cannot stand after " + operator,
                    "Write a number as it is and a text in single quotes, such as 'movie'; no $, \\, { or } in it.");
        }
        var question = QUESTION.matcher(operand);
        if (question.matches()) {
            compareQuestions(accessor, kind, operator, question.group(1));
        } else {
            new Operand(accessor, kind, operator, operand).check();
        }
    }

    private void compareQuestions(String one, Kind kind, String operator, String other) throws Wrong {
        boolean fits = Operators.isSame(operator) || Operators.isOrder(operator);
        if (kindOf(other, body) != kind || !fits || !Accessors.values(one).isEmpty()) {
            throw new Wrong(one + " cannot be compared with " + other + " by " + operator,
                    "Two words of one kind can be compared by ==, != and, when they are numbers, <, <=, >, >=.");
        }
    }

    private Wrong notAQuestion() {
        String word = word();
        if (word.startsWith("!")) {
            return new Wrong("A condition cannot begin with !", "Write ${body.isMovie} == false.");
        }
        return new Wrong("'" + word + "' may not be asked in a pipeline",
                "A condition asks the body, for instance ${body.isMovie} && ${body.year} >= 1990. " + known(body));
    }

    private static Kind kindOf(String accessor, Accessors body) throws Wrong {
        var kind = body.kinds().get(accessor);
        if (kind != null) {
            return kind;
        }
        var elsewhere = body == Accessors.WHOLE ? Accessors.CHANGE : Accessors.WHOLE;
        if (elsewhere.kinds().containsKey(accessor)) {
            throw new Wrong(accessor + " is asked of " + elsewhere.words() + ", and here is " + body.words(),
                    body == Accessors.WHOLE ? "Put the step inside a split of ${body.changes}."
                            : "Put the step before the split.");
        }
        throw new Wrong("There is no " + accessor + " of " + body.words(),
                Spelling.remedy(accessor, body.kinds().keySet()));
    }

    private static String known(Accessors body) {
        return "Known here: " + String.join(", ", body.kinds().keySet()) + ".";
    }

    private String take(Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        int end = matcher.end();
        // Camel wants blanks around what joins and compares.
        if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            return null;
        }
        advance(matcher);
        return matcher.group();
    }

    private void advance(Matcher matcher) {
        at = matcher.end();
        var blanks = BLANKS.matcher(text).region(at, text.length());
        if (blanks.lookingAt()) {
            at = blanks.end();
        }
    }

    private String word() {
        return at >= text.length() ? "" : text.substring(at).split("\\s", 2)[0];
    }

    /** What a word is compared with. */
    private record Operand(String accessor, Kind kind, String operator, String text) {

        void check() throws Wrong {
            boolean quoted = text.startsWith("'") || text.startsWith("\"");
            String value = quoted ? text.substring(1, text.length() - 1) : text;
            if (text.equals("null")) {
                expect(Operators.isSame(operator), "Only == and != can be used with null.");
            } else if (Operators.isRange(operator)) {
                expect(quoted && RANGE.matcher(value).matches(), "Write a range as '1990..1999'.");
            } else if (Operators.isList(operator)) {
                expect(quoted && !value.isBlank(), "Write a list as 'one,two'.");
                expect(!value.contains(", ") && !value.contains(" ,"), "Write the list without blanks at its commas.");
                each(Arrays.asList(value.split(",")));
            } else {
                expect(kind != Kind.TEXT && kind != Kind.LIST || quoted, "Put it in single quotes: '" + value + "'.");
                each(List.of(value));
            }
        }

        private void each(List<String> values) throws Wrong {
            for (String value : values) {
                expect(kind != Kind.NUMBER || NUMBER.matcher(value).matches(), accessor + " is a number.");
                expect(kind != Kind.YES_OR_NO || value.equals("true") || value.equals("false"),
                        accessor + " is true or false.");
                var possible = Accessors.values(accessor);
                boolean whole = Operators.isSame(operator) || Operators.isList(operator);
                if (whole && !possible.isEmpty() && !possible.contains(value)) {
                    throw new Wrong(accessor + " is never '" + value + "'", Spelling.remedy(value, possible));
                }
            }
        }

        private void expect(boolean right, String remedy) throws Wrong {
            if (!right) {
                throw new Wrong(accessor + " cannot be compared with " + text + " by " + operator, remedy);
            }
        }
    }

    /** Why a condition cannot be taken. */
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final String remedy;

        Wrong(String message, String remedy) {
            super(message);
            this.remedy = remedy;
        }
    }
}
