package dev.kinorelay.sandbox.imdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Which fields there are, of what, and what is left of an answer when only some of them are asked for. */
final class Shape {

    private static final String LEAF = "";
    private static final Map<String, Map<String, String>> TYPES = Map.ofEntries(
            type("Query", "list=List predefinedList=List chartTitles=Chart boxOfficeWeekendChart=BoxOffice"
                    + " userProfile=Profile"),
            type("List", "id name=Original visibility=Id titleListItemSearch=Rows"),
            type("Rows", "total pageInfo=PageInfo edges=Edge"), type("PageInfo", "hasNextPage endCursor"),
            type("Edge", "node=Node title=Title"), type("Node", "absolutePosition createdDate"),
            type("Chart", "total edges=ChartEdge"), type("ChartEdge", "node=Title"),
            type("BoxOffice", "entries=BoxOfficeEntry"), type("BoxOfficeEntry", "title=Title"),
            type("Profile", "userId"), type("Id", "id"), type("Text", "text"), type("Original", "originalText"),
            type("Title", "id titleText=Text originalTitleText=Text titleType=TitleType releaseYear=Years"
                    + " ratingsSummary=Ratings runtime=Runtime titleGenres=Genres series=Series"),
            type("TitleType", "id text"), type("Years", "year endYear"), type("Ratings", "aggregateRating voteCount"),
            type("Runtime", "seconds"), type("Genres", "genres=Genre"), type("Genre", "genre=Text"),
            type("Series", "series=Id displayableEpisodeNumber=Number"),
            type("Number", "displayableSeason=Text episodeNumber=Text"));

    private Shape() {}

    private static Map.Entry<String, Map<String, String>> type(String name, String fields) {
        var known = new java.util.HashMap<String, String>();
        for (String field : fields.split(" ")) {
            int equals = field.indexOf('=');
            known.put(equals < 0 ? field : field.substring(0, equals), equals < 0 ? LEAF : field.substring(equals + 1));
        }
        return Map.entry(name, known);
    }

    /** Throws IllegalArgumentException for a field that does not exist, or is asked for as what it is not. */
    static void check(String type, List<Selection> selections) {
        for (Selection one : selections) {
            String of = TYPES.get(type).get(one.asked());
            if (of == null) {
                throw new IllegalArgumentException("Cannot query field \"" + one.asked() + "\" on type \"" + type
                        + "\".");
            }
            if (of.equals(LEAF) != one.below().isEmpty()) {
                throw new IllegalArgumentException("Field \"" + one.asked() + "\" must "
                        + (of.equals(LEAF) ? "not " : "") + "have a selection of subfields.");
            }
            if (!of.equals(LEAF)) {
                check(of, one.below());
            }
        }
    }

    /** Only what was asked for, under the names it was asked for by. */
    static JsonNode cut(JsonNode all, List<Selection> selections) {
        if (all.isArray()) {
            ArrayNode rows = JsonNodeFactory.instance.arrayNode();
            all.forEach(row -> rows.add(cut(row, selections)));
            return rows;
        }
        if (!all.isObject()) {
            return all;
        }
        ObjectNode some = JsonNodeFactory.instance.objectNode();
        for (Selection one : selections) {
            JsonNode value = all.path(one.asked());
            some.set(one.answeredAs(), value.isMissingNode() ? JsonNodeFactory.instance.nullNode()
                    : one.below().isEmpty() ? value : cut(value, one.below()));
        }
        return some;
    }
}
