package dev.kinorelay.service.web;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import dev.kinorelay.service.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** Reads a list from any address, in JSON, as a table or as a feed. Addresses may be secret, so they are kept as such. */
@Component
final class WebReader implements Reader {

    static final String SERVICE = "web";
    private static final Account HOUSE = Account.household(SERVICE);
    private static final Pattern OWN = Pattern.compile("[\\w.-]{1,60}");
    private static final Pattern MADE = Pattern.compile("[a-z0-9.-]{1,60}~[0-9a-f]{12}");
    private static final int HEAD = 1000;

    private final WebSettings settings;
    private final WebPage page;
    private final Vault vault;

    WebReader(WebSettings settings, WebPage page, Vault vault) {
        this.settings = settings;
        this.page = page;
        this.vault = vault;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return shelf.isList() && (settings.lists().containsKey(name(shelf)) || MADE.matcher(name(shelf)).matches());
    }

    @Override
    public Shelf list(String asWritten) {
        String text = asWritten.strip();
        if (OWN.matcher(text).matches() && settings.lists().containsKey(text)
                || MADE.matcher(text).matches() && vault.get(HOUSE, text).isPresent()) {
            return Shelf.list(text);
        }
        var named = settings.lists().entrySet().stream().filter(list -> text.equals(list.getValue().url()))
                .map(Map.Entry::getKey).findFirst();
        return named.isPresent() ? Shelf.list(named.get()) : remembered(WebAddress.of(text));
    }

    private Shelf remembered(WebAddress address) {
        String name = address.name();
        if (vault.get(HOUSE, name).isEmpty()) {
            vault.put(HOUSE, Map.of(name, address.uri().toString()));
        }
        return Shelf.list(name);
    }

    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        var mapping = mapping(name(shelf)).orElseThrow(() -> NeedsAttention.ofShelf(
                "Nobody knows any more where the list " + name(shelf) + " is.", "Write its address again."));
        var address = WebAddress.of(mapping.url());
        byte[] bytes = page.fetch(account, address);
        var count = new WebCount(address, mapping, sink);
        try {
            return count.verdict(isFeedRead(address, bytes, mapping, count));
        } catch (IOException | XMLStreamException broken) {
            throw new TryLater(address + " breaks off, or cannot be read as what it seems to be.",
                    Duration.ofMinutes(15));
        }
    }

    /** Whether it was a feed, which tells of the latest only. */
    private static boolean isFeedRead(WebAddress address, byte[] bytes, WebSettings.Mapping mapping, WebCount count)
            throws IOException, XMLStreamException {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8).strip()
                .replaceFirst("^\\uFEFF", "").toLowerCase(Locale.ROOT);
        if (head.startsWith("{") || head.startsWith("[")) {
            long total = WebJson.read(bytes, mapping, count);
            if (total > count.rows()) {
                count.flaw("it speaks of " + total + " rows and holds " + count.rows());
            }
            return false;
        }
        if (head.startsWith("<")) {
            if (!head.contains("<rss") && !head.contains("<feed") && !head.contains("<rdf")) {
                throw NeedsAttention.ofShelf(address + " is a web page, and no list in JSON, CSV or RSS.",
                        "Look on that page for an export or a feed, and write the address of that.");
            }
            WebFeed.read(bytes, count);
            return true;
        }
        if (!WebTable.read(bytes, count)) {
            count.flaw("its last line has no end, so that it may have been cut off");
        }
        return false;
    }

    private Optional<WebSettings.Mapping> mapping(String name) {
        return Optional.ofNullable(settings.lists().get(name))
                .or(() -> vault.get(HOUSE, name).map(WebSettings.Mapping::of));
    }

    private static String name(Shelf shelf) {
        return shelf.name().substring(shelf.name().indexOf(':') + 1);
    }
}
