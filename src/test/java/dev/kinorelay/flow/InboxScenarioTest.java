package dev.kinorelay.flow;

class InboxScenarioTest extends InboxStories {

    @Override
    String stories() {
        return "shipped";
    }
}
