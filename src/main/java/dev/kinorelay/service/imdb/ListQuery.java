package dev.kinorelay.service.imdb;

import java.util.HashMap;
import java.util.Map;

/** What IMDb is asked, in its own language; {@code root} is the field of the answer that holds it. */
record ListQuery(String root, String text, Map<String, Object> variables) {

    private static final String TITLE = """
            fragment Told on Title {
              id
              titleText { text }
              originalTitleText { text }
              titleType { id }
              releaseYear { year }
              ratingsSummary { aggregateRating voteCount }
              runtime { seconds }
              titleGenres { genres { genre { text } } }
              series { series { id } displayableEpisodeNumber { displayableSeason { text } episodeNumber { text } } }
            }""";

    private static final String ROWS = """
            titleListItemSearch(first: $first, after: $after) {
              total
              pageInfo { hasNextPage endCursor }
              edges { node { absolutePosition createdDate } listItem: title { ...Told } }
            }""";

    private static final String LIST = "query CustomList($id: ID!, $first: Int!, $after: ID) { list(id: $id) { id "
            + ROWS + " } } " + TITLE;

    private static final String WATCHLIST = "query Watchlist($id: ID!, $first: Int!, $after: ID) {"
            + " predefinedList(classType: WATCH_LIST, userId: $id) { id " + ROWS + " } } " + TITLE;

    private static final String CHART = "query Chart($first: Int!) { chartTitles(chart: { chartType: %s }, first: $first)"
            + " { total edges { node { ...Told } } } } " + TITLE;

    private static final String BOX_OFFICE = "query BoxOffice { boxOfficeWeekendChart(limit: 50)"
            + " { entries { title { ...Told } } } } " + TITLE;

    private static final String PROFILE = "query ResolveProfile($id: ID!)"
            + " { userProfile(input: { profileId: $id }) { userId } }";

    static ListQuery page(ImdbList list, String id, int first, String after) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", id, "first", first));
        if (after != null) {
            variables.put("after", after);
        }
        return list.sort() == ImdbList.Sort.LIST ? new ListQuery("list", LIST, variables)
                : new ListQuery("predefinedList", WATCHLIST, variables);
    }

    static ListQuery chart(String type, int first) {
        return new ListQuery("chartTitles", CHART.formatted(type), Map.of("first", first));
    }

    static ListQuery boxOffice() {
        return new ListQuery("boxOfficeWeekendChart", BOX_OFFICE, Map.of());
    }

    static ListQuery profile(String id) {
        return new ListQuery("userProfile", PROFILE, Map.of("id", id));
    }

    Map<String, Object> body() {
        return Map.of("query", text, "variables", variables);
    }
}
