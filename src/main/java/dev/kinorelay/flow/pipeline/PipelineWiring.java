package dev.kinorelay.flow.pipeline;

import dev.kinorelay.flow.Accounts;
import dev.kinorelay.flow.Drops;
import dev.kinorelay.flow.InboxSettings;
import dev.kinorelay.flow.RunDoor;
import dev.kinorelay.flow.lint.Blocks;
import dev.kinorelay.flow.lint.Lint;
import dev.kinorelay.flow.title.KnownLookups;
import dev.kinorelay.ledger.Ids;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.Runs;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pipelines begin to be read when the Camel context has started, and no more begin when it stops. */
@Configuration(proxyBeanMethods = false)
class PipelineWiring {

    @Bean(destroyMethod = "close")
    Pipelines pipelineSet(CamelContext camel, Persons persons, Accounts accounts, RunDoor door, Drops drops, Runs runs,
            InboxSettings inbox, Clock clock, PipelineSettings settings, KnownLookups lookups,
            @Value("${kinorelay.blocks}") Path blocks) throws Exception {
        var household = new Household(persons::all, (person, account) -> accounts.find(person, account).isPresent());
        var makings = new Firing.Makings(door, drops, Ids::next,
                (pipeline, person) -> runs.open(pipeline, person).map(run -> run.id()));
        var pipelines = new Pipelines(camel, new Lint(Blocks.in(blocks, lookups.names())),
                new Pipelines.Places(settings.pipelines(), inbox.folder()), household, makings, clock);
        whenStarted(camel, pipelines, new Resumption(runs, pipelines, inbox.folder()));
        return pipelines;
    }

    @Bean
    PipelineDesk pipelineDesk(Pipelines pipelines) {
        return pipelines.desk();
    }

    private static void whenStarted(CamelContext camel, Pipelines pipelines, Resumption resumption) throws Exception {
        camel.addStartupListener(new ExtendedStartupListener() {

            @Override
            public void onCamelContextStarted(CamelContext started, boolean alreadyStarted) {
                // Pipelines need the policies' routes, which come up after this.
            }

            @Override
            public void onCamelContextFullyStarted(CamelContext started, boolean alreadyStarted) {
                pipelines.files().scan();
                resumption.takeUp();
                pipelines.start();
            }
        });
    }
}
