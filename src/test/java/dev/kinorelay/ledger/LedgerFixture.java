package dev.kinorelay.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.flywaydb.core.Flyway;

/** A ledger on a fresh file with all its repositories, without Spring Boot. */
public final class LedgerFixture implements AutoCloseable {

    public final HikariDataSource writer;
    public final HikariDataSource reader;
    public final Ledger ledger;
    public final Persons persons;
    public final Runs runs;
    public final Outcomes outcomes;
    public final Snapshots snapshots;
    public final Gatherings gatherings;
    public final Titles titles;
    public final StagedTitles stagedTitles;
    public final OpenTitles openTitles;
    public final OpenEntries openEntries;
    public final OpenPages openPages;
    public final Turns turns;
    public final Cells cells;
    public final Readings readings;
    public final Past past;
    public final Reversal reversal;
    public final Baselines baselines;
    public final ChangeSets changeSets;
    public final Parcels parcels;
    public final Dispatch dispatch;
    public final Waiting waiting;
    public final AccountBook book;
    public final Debts debts;
    public final Knocks knocks;
    public final Secrets secrets;
    public final FileMemory fileMemory;
    public final Questions questions;
    public final Logins logins;
    public final Library library;
    public final TitleSheets titleSheets;
    public final LookupCache lookupCache;
    public final Budgets budgets;
    public final CatalogueTitles catalogueTitles;
    public final CatalogueFiles catalogueFiles;

    public LedgerFixture(Path folder) {
        this(folder, Clock.systemUTC());
    }

    public LedgerFixture(Path folder, Clock clock) {
        this(folder, clock, System::nanoTime);
    }

    LedgerFixture(Path folder, Clock clock, LongSupplier nanos) {
        writer = migrated(LedgerSources.writer(folder.resolve("kinorelay.db")));
        reader = LedgerSources.reader(folder.resolve("kinorelay.db"));
        ledger = new Ledger(writer, reader, clock, nanos);
        persons = new Persons(ledger);
        runs = new Runs(ledger);
        Drafts drafts = new Drafts(ledger);
        snapshots = new Snapshots(ledger, drafts);
        gatherings = new Gatherings(ledger, drafts);
        titles = new Titles(ledger);
        stagedTitles = new StagedTitles(ledger, drafts);
        openTitles = new OpenTitles(ledger);
        openEntries = new OpenEntries(ledger, drafts);
        openPages = new OpenPages(ledger);
        turns = new Turns(ledger);
        Pairs pairs = new Pairs(ledger);
        past = new Past(ledger);
        readings = new Readings(ledger, drafts);
        cells = new Cells(ledger, pairs);
        reversal = new Reversal(ledger, pairs);
        baselines = new Baselines(ledger, pairs);
        changeSets = new ChangeSets(ledger, drafts);
        parcels = new Parcels(ledger, pairs, baselines);
        outcomes = new Outcomes(ledger, pairs);
        dispatch = new Dispatch(ledger, pairs, baselines, cells);
        waiting = new Waiting(ledger, pairs);
        book = new AccountBook(ledger);
        debts = new Debts(ledger);
        knocks = new Knocks(ledger);
        secrets = new Secrets(ledger);
        fileMemory = new FileMemory(ledger, runs);
        questions = new Questions(ledger);
        logins = new Logins(ledger);
        library = new Library(ledger);
        titleSheets = new TitleSheets(ledger);
        lookupCache = new LookupCache(ledger);
        budgets = new Budgets(ledger);
        catalogueTitles = new CatalogueTitles(ledger);
        catalogueFiles = new CatalogueFiles(ledger);
    }

    public Showcase showcase() {
        return new Showcase(ledger);
    }

    public Shares shares() {
        return new Shares(ledger);
    }

    public Watched watched() {
        return new Watched(ledger);
    }

    public Unmeant unmeant() {
        return new Unmeant(ledger, new Pairs(ledger));
    }

    private static HikariDataSource migrated(HikariDataSource writer) {
        Flyway.configure()
                .dataSource(writer)
                .locations(LedgerSources.MIGRATIONS)
                .placeholders(LedgerSources.WORDS)
                .load()
                .migrate();
        return writer;
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
