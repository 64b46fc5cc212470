package io.casebook.intake.evtx;

/// What the events of one chunk may unfold to. A template of a few bytes may be used by each event
/// and name a long value many times; real chunks stay far below.
final class Allowance {
    private static final int TOKEN = 16;
    private static final int MOST = 4 << 20;

    private int left = MOST;

    void takeToken() throws MalformedEventException {
        take(TOKEN);
    }

    /// For the attributes of the likes of an element: those are shared, but each is written.
    void takeLikes(Element element) throws MalformedEventException {
        var each = (long) TOKEN * element.attributes().size() + element.attributesLength();
        take(element.likes() * each);
    }

    void take(long characters) throws MalformedEventException {
        left -= (int) Math.min(characters, MOST);
        if (left < 0) {
            left = 0;
            throw MalformedEventException.tooLarge();
        }
    }
}
