package dev.kinorelay.flow;

import dev.kinorelay.engine.Plays;
import dev.kinorelay.ledger.OpenEntries;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.ledger.Snapshots;
import dev.kinorelay.ledger.Titles;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What is put in order before the first pipeline starts: the inbox is there, and what a kill left behind is known. */
@Component
class Opening implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Inbox inbox;
    private final Runs runs;
    private final Snapshots snapshots;

    private final CutShortPlans plans;
    private final OpenEntries open;

    Opening(Inbox inbox, Runs runs, Snapshots snapshots, CutShortPlans plans, OpenEntries open) {
        this.open = open;
        this.plans = plans;
        this.inbox = inbox;
        this.runs = runs;
        this.snapshots = snapshots;
    }

    @Override
    public void afterPropertiesSet() {
        inbox.create();
        snapshots.discardAll();
        int interrupted = runs.interruptOpen();
        plans.end();
        open.cutShort();
        if (interrupted > 0) {
            LOG.info("{} runs were cut short when the program stopped; they are taken up again", interrupted);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Time {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Plays plays(InboxSettings settings, Titles titles) {
            return new Plays(settings.zone(), titles::runtime);
        }
    }
}
