package dev.kinorelay.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Outcomes;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Refusals;
import dev.kinorelay.ledger.Waiting;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Accounts, plans, backups and what waits, as painted scenery. */
@TestConfiguration(proxyBeanMethods = false)
public class StageOfDelivery {

    @Bean
    PaperAccounts accountDesk() {
        return new PaperAccounts();
    }

    @Bean
    PaperPlans planDesk(PaperDesk desk) {
        return new PaperPlans(desk);
    }

    @Bean
    PaperProgress progressDesk() {
        return new PaperProgress();
    }

    @Bean
    PaperBackups backupDesk() {
        return new PaperBackups();
    }

    @Bean
    PaperCatalogue catalogueDesk() {
        return new PaperCatalogue();
    }

    @Bean
    PaperLookups lookupDesk() {
        return new PaperLookups();
    }

    @Bean
    PaperTitles titleDesk() {
        return new PaperTitles();
    }

    @Bean
    AccountBook accountBook() {
        AccountBook book = mock(AccountBook.class);
        when(book.all()).thenReturn(Household.accounts());
        when(book.find(any(), any())).thenAnswer(call -> Household.accounts().stream()
                .filter(one -> one.account().person().equals(call.<Person>getArgument(0)))
                .filter(one -> one.account().name().equals(call.<String>getArgument(1))).findFirst());
        return book;
    }

    @Bean
    Outcomes outcomes(Parcels parcels) {
        Outcomes outcomes = mock(Outcomes.class);
        when(outcomes.of(any())).thenAnswer(call -> counts(parcels.page(call.getArgument(0), null, 1000)));
        when(outcomes.page(any(), any(), any(), anyInt())).thenAnswer(call -> parcels
                .page(call.getArgument(0), null, 1000).stream()
                .filter(row -> row.parcel().state() == call.getArgument(1)).toList());
        return outcomes;
    }

    private static Map<Parcel.State, Long> counts(List<Parcels.Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.parcel().state(), java.util.TreeMap::new,
                Collectors.counting()));
    }

    @Bean
    Waiting waiting() {
        Waiting waiting = mock(Waiting.class);
        when(waiting.total()).thenReturn(new Waiting.Total(1262, 100));
        when(waiting.places(any())).thenAnswer(call -> Household.places().stream()
                .filter(place -> call.getArgument(0) == null
                        || place.account().person().equals(call.<Person>getArgument(0)))
                .toList());
        when(waiting.rows(any(), any(), any(), anyInt())).thenAnswer(call -> Household.waiting().stream()
                .dropWhile(row -> call.getArgument(2) != null
                        && row.parcel().id().compareTo(call.getArgument(2)) <= 0)
                .limit(call.<Integer>getArgument(3)).toList());
        return waiting;
    }

    @Bean
    Refusals refusals() {
        Refusals refusals = mock(Refusals.class);
        when(refusals.page(any(), anyInt())).thenReturn(Household.refused());
        return refusals;
    }
}
