package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A random week of edits on all sides by one person, and what every shelf should hold after it. */
final class Week {

    static final List<Shelf> SHELVES = List.of(Shelf.WATCHLIST, Shelf.RATINGS);
    private static final String HERE = "library";
    private static final int TITLES = 25;
    private static final int PASSES = 8;

    private final HouseholdRig rig;
    private final Random random;
    private final Person person;
    private final Map<Shelf, TreeMap<Integer, Value>> wanted = new HashMap<>();
    /** Who edited a title since all came to rest: two persons' hands on one title are told apart by time alone. */
    private final Map<String, String> hands = new HashMap<>();
    private final List<String> diary = new ArrayList<>();
    private long carried;

    Week(HouseholdRig rig, Person person, long seed) {
        this.rig = rig;
        this.person = person;
        this.random = new Random(seed);
        SHELVES.forEach(shelf -> wanted.put(shelf, new TreeMap<>()));
    }

    /** Answers how many changes went from one side to another. */
    long pass() {
        for (int day = 0; day < 7; day++) {
            int edits = random.nextInt(7);
            for (int i = 0; i < edits; i++) {
                rig.clock.forward(Duration.ofMinutes(1));
                edit();
                if (random.nextInt(4) == 0) {
                    run(rig.services.get(random.nextInt(rig.services.size())), SHELVES.get(random.nextInt(2)));
                }
            }
            if (random.nextInt(6) == 0) {
                comeToRest();
            }
        }
        comeToRest();
        check();
        return carried;
    }

    private void edit() {
        var shelf = SHELVES.get(random.nextInt(2));
        int title = 1 + random.nextInt(TITLES);
        int place = random.nextInt(rig.services.size() + 1);
        var service = place == rig.services.size() ? null : rig.services.get(place);
        String hand = service == null ? HERE : service.service();
        var there = stands(service, shelf, title);
        var value = value(service, shelf, there);
        String key = shelf + "/" + title;
        String before = hands.get(key);
        boolean apart = before == null || before.equals(hand) && !isCoarse(service)
                || areToldApart(before, hand, value, shelf);
        if (apart && isAnEdit(service, shelf, title, there, value)) {
            hands.put(key, areToldApart(hand, hand, value, shelf) && (before == null || before.startsWith("dated"))
                    ? "dated"
                    : hand);
            if (value == null) {
                wanted.get(shelf).remove(title);
            } else {
                wanted.get(shelf).put(title, value);
            }
            note(hand + " " + shelf + " " + title + " " + (value == null ? "removed" : value.code()));
            carryOut(service, shelf, title, value);
        }
    }

    private void carryOut(Awkward service, Shelf shelf, int title, Value value) {
        if (service == null) {
            rig.edit(person, shelf, title, value);
        } else {
            service.edit(rig.account(person, service), shelf, title, value, rig.clock.instant());
        }
    }

    private Value stands(Awkward service, Shelf shelf, int title) {
        return (service == null ? rig.library(person, shelf) : service.on(rig.account(person, service), shelf))
                .get(title);
    }

    private Value value(Awkward service, Shelf shelf, Value there) {
        if (there != null && random.nextInt(2) == 0) {
            return null;
        }
        if (shelf.equals(Shelf.WATCHLIST)) {
            return Value.PRESENT;
        }
        var rating = Value.of(Rating.outOfTen(1 + random.nextInt(10)));
        return service == null ? rating : service.scale().on(rating);
    }

    /** Two that know the time to the second may rate one title both: the newer rating counts. */
    private static boolean areToldApart(String one, String other, Value value, Shelf shelf) {
        return shelf.equals(Shelf.RATINGS) && value != null && isDated(one) && isDated(other);
    }

    /** One that shows many ratings alike: changed and changed back, nobody sees that it was touched. */
    private static boolean isCoarse(Awkward service) {
        return service != null && service.scale().steps() > 0 && service.scale().steps() < 10;
    }

    private static boolean isDated(String hand) {
        return hand.startsWith("dated");
    }

    /** Saying again what one sees is none; and what was never shown cannot be taken away by one who looks. */
    private boolean isAnEdit(Awkward service, Shelf shelf, int title, Value there, Value value) {
        if (value == null) {
            return service == null || service.hasShown(rig.account(person, service), shelf, title);
        }
        return there == null || number(there) != number(value);
    }

    private long run(Awkward service, Shelf shelf) {
        long changes = rig.run(rig.account(person, service), shelf);
        carried += changes;
        note("run " + service.service() + " " + shelf + ": " + changes);
        return changes;
    }

    private void comeToRest() {
        long changes = 1;
        for (int pass = 0; changes > 0; pass++) {
            assertThat(pass).as("passes until all rests: %s", diary).isLessThan(PASSES);
            var order = new ArrayList<>(rig.services);
            Collections.shuffle(order, random);
            changes = 0;
            for (var service : order) {
                for (var shelf : SHELVES) {
                    changes += run(service, shelf);
                }
            }
        }
        hands.clear();
        note("at rest");
    }

    private void note(String words) {
        diary.add(words);
    }

    private void check() {
        for (var shelf : SHELVES) {
            var model = wanted.get(shelf);
            assertThat(rig.library(person, shelf)).as("the library's %s, %s", shelf, diary)
                    .satisfies(held -> assertThat(numbers(new TreeMap<>(held))).isEqualTo(numbers(model)));
            for (var service : rig.services) {
                check(service, shelf, service.on(rig.account(person, service), shelf), model);
            }
        }
    }

    private void check(Awkward service, Shelf shelf, TreeMap<Integer, Value> held, TreeMap<Integer, Value> model) {
        var expected = new TreeMap<Integer, Value>();
        model.forEach((title, value) -> expected.put(title, service.scale().on(value)));
        if (!service.removes()) {
            held.keySet().retainAll(expected.keySet());
        }
        assertThat(numbers(held)).as("%s's %s, %s", service.service(), shelf, diary).isEqualTo(numbers(expected));
    }

    private static TreeMap<Integer, Double> numbers(TreeMap<Integer, Value> values) {
        var numbers = new TreeMap<Integer, Double>();
        values.forEach((title, value) -> numbers.put(title, number(value)));
        return numbers;
    }

    private static double number(Value value) {
        return value.rating() == null ? 0 : value.rating().ofTen();
    }
}
