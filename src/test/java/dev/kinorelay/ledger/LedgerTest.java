package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kinorelay.domain.Person;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LedgerTest extends LedgerCase {

    private static final Person ANNA = new Person("anna");
    private static final Person BEN = new Person("ben");

    @Test
    void undoesAllOfAWriteThatThrows() {
        assertThatIllegalStateException().isThrownBy(() -> ledger.ledger.write(() -> {
            ledger.persons.add(ANNA);
            throw new IllegalStateException("in the middle");
        }));

        assertThat(ledger.persons.all()).containsExactly(Person.ME);
    }

    @Test
    void joinsTheWriteThatTheThreadHasOpen() {
        assertThatIllegalStateException().isThrownBy(() -> ledger.ledger.write(() -> {
            ledger.ledger.write(() -> ledger.persons.add(ANNA));
            assertThat(ledger.persons.knows(ANNA)).as("a write reads what it wrote").isTrue();
            throw new IllegalStateException("after the inner write");
        }));

        assertThat(ledger.persons.knows(ANNA)).isFalse();
    }

    @Test
    void commitsAGroupAtItsFiveHundredthCall() {
        for (int i = 0; i < 499; i++) {
            addInGroup(new Person("p" + i));
        }
        assertThat(knownElsewhere(new Person("p0"))).isFalse();

        addInGroup(ANNA);

        assertThat(knownElsewhere(new Person("p0"))).isTrue();
        assertThat(knownElsewhere(ANNA)).isTrue();
    }

    @Test
    void commitsAGroupAtTheFirstCallAfterTwoHundredMilliseconds() {
        addInGroup(ANNA);
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(200));
        addInGroup(BEN);
        assertThat(knownElsewhere(ANNA)).isFalse();

        nanos.incrementAndGet();
        addInGroup(new Person("cem"));

        assertThat(knownElsewhere(ANNA)).isTrue();
    }

    @Test
    void commitsAGroupWhenItEnds() {
        addInGroup(ANNA);
        ledger.ledger.endGroup();

        assertThat(knownElsewhere(ANNA)).isTrue();
        ledger.ledger.endGroup();
    }

    @Test
    void holdsTheWriterOnlyWhileAGroupIsWritten() {
        addInGroup(ANNA);

        CompletableFuture.runAsync(() -> ledger.persons.add(BEN)).join();
        assertThat(ledger.persons.all()).containsExactly(Person.ME, BEN);

        ledger.ledger.endGroup();
        assertThat(ledger.persons.knows(ANNA)).isTrue();
    }

    @Test
    void losesAGroupAsAWholeAndSaysSoUntilItEnds() {
        addInGroup(ANNA);
        ledger.ledger.writeInGroup(() -> {
            throw new IllegalStateException("half done");
        });
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThatIllegalStateException().isThrownBy(() -> addInGroup(BEN)).withMessage("half done");

        assertThatIllegalStateException().isThrownBy(() -> addInGroup(new Person("cem")));
        assertThatIllegalStateException().isThrownBy(() -> ledger.ledger.endGroup()).withMessage("half done");
        assertThat(ledger.persons.all()).containsExactly(Person.ME);

        addInGroup(BEN);
        ledger.ledger.endGroup();
        assertThat(ledger.persons.knows(BEN)).isTrue();
    }

    @Test
    void losesAGroupInItsEndAndGoesOn() {
        ledger.ledger.writeInGroup(() -> {
            throw new IllegalStateException("half done");
        });
        assertThatIllegalStateException().isThrownBy(() -> ledger.ledger.endGroup());
        ledger.ledger.endGroup();

        addInGroup(BEN);
        ledger.ledger.endGroup();
        assertThat(ledger.persons.knows(BEN)).isTrue();
    }

    @Test
    void writesAloneInsideAGroupThatIsOpen() {
        addInGroup(ANNA);
        ledger.ledger.write(() -> ledger.persons.add(BEN));
        ledger.ledger.endGroup();

        assertThat(ledger.persons.all()).containsExactly(Person.ME, ANNA, BEN);
    }

    @Test
    void ringsOnceAndNotBeforeTheGroupIsCommitted() {
        AtomicInteger rung = new AtomicInteger();
        Runnable bell = rung::incrementAndGet;
        for (int i = 0; i < 3; i++) {
            addInGroup(new Person("p" + i));
            ledger.ledger.afterCommit(bell);
        }
        assertThat(rung).hasValue(0);

        ledger.ledger.endGroup();
        assertThat(rung).hasValue(1);
        ledger.ledger.afterCommit(bell);
        assertThat(rung).hasValue(2);
    }

    @Test
    void ringsForNothingThatWasUndone() {
        AtomicInteger rung = new AtomicInteger();
        assertThatIllegalStateException().isThrownBy(() -> ledger.ledger.write(() -> {
            ledger.persons.add(ANNA);
            ledger.ledger.afterCommit(rung::incrementAndGet);
            throw new IllegalStateException("in the middle");
        }));

        assertThat(rung).hasValue(0);
    }

    @Test
    void forgetsWhatABatchHadBegunWhenItBreaksOff() {
        String add = "INSERT INTO person (name, made) VALUES (?, 0)";
        assertThatIllegalStateException().isThrownBy(() -> ledger.ledger
                .writing(sql -> sql.each(add, List.of("anna", ""), name -> {
                    if (name.isEmpty()) {
                        throw new IllegalStateException("nobody");
                    }
                    return new Object[]{name};
                })));
        ledger.ledger.writing(sql -> sql.each(add, List.of("ben"), name -> new Object[]{name}));

        assertThat(ledger.persons.all()).containsExactlyInAnyOrder(Person.ME, BEN);
    }

    @Test
    void readsWhileAnotherThreadWrites() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> ledger.ledger.write(() -> {
            ledger.persons.add(ANNA);
            written.countDown();
            await(read);
        }));
        await(written);

        assertThat(ledger.persons.all()).containsExactly(Person.ME);

        read.countDown();
        writing.join();
        assertThat(ledger.persons.knows(ANNA)).isTrue();
    }

    @Test
    void letsTwoThreadsWriteOneAfterTheOther() {
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> addMany("anna"));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> addMany("ben"));
        CompletableFuture.allOf(one, other).join();

        assertThat(ledger.persons.all()).hasSize(1 + 2 * 600);
    }

    @Test
    void refusesToWriteThroughAReader() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> ledger.ledger.read(sql -> sql.run("DELETE FROM person")));
        assertThat(ledger.persons.knows(Person.ME)).isTrue();
    }

    private void addMany(String name) {
        for (int i = 0; i < 600; i++) {
            addInGroup(new Person(name + i));
        }
        ledger.ledger.endGroup();
    }

    private void addInGroup(Person person) {
        ledger.ledger.writeInGroup(() -> ledger.persons.add(person));
    }

    private boolean knownElsewhere(Person person) {
        return CompletableFuture.supplyAsync(() -> ledger.persons.knows(person)).join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }
}
