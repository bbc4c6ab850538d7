package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.util.List;

/** Pages whether they are asked for or not; a larger limit is cut down without a word. */
final class Pages {

    static final int USUAL = 100;
    static final int OF_SEARCH = 50;
    private static final int MOST = 250;

    private Pages() {}

    static Answer of(Call call, List<ObjectNode> all, int usual) {
        int page = number(call.query("page"), 1);
        int limit = Math.min(number(call.query("limit"), usual), MOST);
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        all.stream().skip((long) (page - 1) * limit).limit(limit).forEach(shown::add);
        Answer answer = Answer.json(200, shown)
                .with("X-Pagination-Page", page)
                .with("X-Pagination-Limit", limit)
                .with("X-Pagination-Page-Count", (all.size() + limit - 1) / limit)
                .with("X-Pagination-Item-Count", all.size());
        String tag = "W/\"" + Integer.toHexString(answer.hashCode()) + "\"";
        return tag.equals(call.header("if-none-match")) ? Answer.empty(304).with("ETag", tag)
                : answer.with("ETag", tag);
    }

    private static int number(String text, int otherwise) {
        return text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : otherwise;
    }
}
