package dev.kinorelay.sandbox.imdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A field that a GraphQL query asks for, with what it says of it and the fields below it. */
record Selection(String field, Map<String, String> arguments, List<Selection> below) {

    private static final Pattern TOKEN = Pattern.compile("\\.\\.\\.|[{}():!]|\\$?\\w+");

    /** The fields at the top of the query; throws IllegalArgumentException where it is no query. */
    static List<Selection> of(String query) {
        return new Parser(TOKEN.matcher(query).results().map(MatchResult::group).toList()).query();
    }

    private static final class Parser {

        private final List<String> tokens;
        private final Map<String, List<Selection>> fragments = new HashMap<>();
        private int at;

        Parser(List<String> tokens) {
            this.tokens = tokens;
        }

        List<Selection> query() {
            List<Selection> top = List.of();
            while (at < tokens.size()) {
                boolean isFragment = expect("query", "fragment").equals("fragment");
                String name = next();
                if (isFragment) {
                    expect("on");
                    next();
                } else if (peek().equals("(")) {
                    arguments();
                }
                List<Selection> fields = fields();
                if (isFragment) {
                    fragments.put(name, fields);
                } else {
                    top = fields;
                }
            }
            return top.stream().map(this::whole).toList();
        }

        /** Fragments are told of behind the query that names them. */
        private Selection whole(Selection one) {
            List<Selection> fields = new ArrayList<>();
            one.below().forEach(field -> {
                if (field.field().startsWith("...")) {
                    List<Selection> known = fragments.get(field.field().substring(3));
                    if (known == null) {
                        throw new IllegalArgumentException("Unknown fragment " + field.field());
                    }
                    fields.addAll(known);
                } else {
                    fields.add(field);
                }
            });
            return new Selection(one.field(), one.arguments(), fields.stream().map(this::whole).toList());
        }

        private List<Selection> fields() {
            expect("{");
            List<Selection> fields = new ArrayList<>();
            while (!peek().equals("}")) {
                String name = next();
                if (name.equals("...")) {
                    fields.add(new Selection("..." + next(), Map.of(), List.of()));
                    continue;
                }
                if (peek().equals(":")) {
                    next();
                    name = name + ":" + next();
                }
                Map<String, String> arguments = peek().equals("(") ? arguments() : Map.of();
                fields.add(new Selection(name, arguments, peek().equals("{") ? fields() : List.of()));
            }
            expect("}");
            return fields;
        }

        /** Flat, whatever stands in whatever. */
        private Map<String, String> arguments() {
            Map<String, String> found = new HashMap<>();
            expect("(");
            while (!peek().equals(")")) {
                String name = next();
                if (peek().equals(":")) {
                    next();
                    if (!peek().equals("{")) {
                        found.put(name, next());
                    }
                }
            }
            expect(")");
            return found;
        }

        private String peek() {
            return at < tokens.size() ? tokens.get(at) : "";
        }

        private String next() {
            if (at == tokens.size()) {
                throw new IllegalArgumentException("Syntax Error: Unexpected end");
            }
            return tokens.get(at++);
        }

        private String expect(String... words) {
            String token = next();
            if (!List.of(words).contains(token)) {
                throw new IllegalArgumentException("Syntax Error: Unexpected \"" + token + "\"");
            }
            return token;
        }
    }

    /** By what name it is answered: {@code listItem: title} asks for title and calls it listItem. */
    String answeredAs() {
        return field.replaceFirst(":.*", "");
    }

    String asked() {
        return field.replaceFirst(".*:", "");
    }
}
