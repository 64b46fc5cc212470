package io.casebook.format.command.guest;

/// What a definition says about the guest's clocks.
final class DomainClockFacts {
    private DomainClockFacts() {}

    static void push(Element domain, GuestStatements facts) {
        var clock = domain.at("clock");
        if (clock != null) {
            facts.add("rtc.base", clock.attribute("offset"), clock);
            clock.all("timer").forEach(timer -> pushTimer(timer, facts));
        }
    }

    private static void pushTimer(Element timer, GuestStatements facts) {
        var present = timer.attribute("present");
        var policy = timer.attribute("tickpolicy");
        switch (timer.attributes().getOrDefault("name", "")) {
            case "hpet" ->
                    facts.add(
                            "hpet",
                            present == null ? null : present.equals("yes") ? "on" : "off",
                            timer);
            case "rtc" ->
                    facts.add("rtc.driftfix", "catchup".equals(policy) ? "slew" : null, timer);
            case "pit" -> facts.add("pit.tick-policy", policy, timer);
            default -> {}
        }
    }
}
