package io.casebook.model;

/// What a fact, an event or a crash is about.
///
/// @param name empty where the artifact does not say which one
public record Subject(Kind kind, String name) {
    /// The two kinds of machines.
    public enum Kind {
        HOST,
        GUEST
    }

    /// A host, or the upload's only one when the name is empty.
    public static Subject host(String name) {
        return new Subject(Kind.HOST, name);
    }

    /// A guest, or one that is still to be told when the name is empty.
    public static Subject guest(String name) {
        return new Subject(Kind.GUEST, name);
    }

    /// Whether the name is known.
    public boolean named() {
        return !name.isEmpty();
    }

    /// As in reports: `guest vm113`, or `guest` where it is not named.
    @Override
    public String toString() {
        var word = kind == Kind.HOST ? "host" : "guest";
        return named() ? word + " " + name : word;
    }
}
