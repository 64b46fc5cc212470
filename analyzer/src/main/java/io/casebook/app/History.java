package io.casebook.app;

import io.casebook.history.IncidentStore;
import io.casebook.model.QuerySyntaxException;
import io.casebook.model.SearchResult;
import io.casebook.model.StoredIncident;
import io.casebook.report.SearchJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The incidents that were kept.
public final class History implements AutoCloseable {
    private final IncidentStore store;

    private History(IncidentStore store) {
        this.store = store;
    }

    /// The history in a folder; an empty one where there is none yet.
    ///
    /// @throws IOException when it cannot be read
    public static History open(Path folder) throws IOException {
        return new History(IncidentStore.open(folder));
    }

    /// Whether anything was ever kept in this folder.
    ///
    /// @throws IOException when the folder cannot be read
    public static boolean isIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }

    /// Where history is kept unless the user names a folder: `CASEBOOK_STORE`, else the platform's
    /// folder for data (XDG base directories on Linux).
    ///
    /// @param home the user's folder, where the environment names none: the accounts of the system
    ///     know one, but a shell goes by `HOME`
    public static Path usualFolder(Map<String, String> environment, String home, String system) {
        var chosen = environment.getOrDefault("CASEBOOK_STORE", "");
        if (!chosen.isEmpty()) {
            return Path.of(chosen);
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows") && environment.containsKey("LOCALAPPDATA")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", ""), "casebook");
        }
        var chosenHome = environment.getOrDefault("HOME", "");
        var own = chosenHome.startsWith("/") ? chosenHome : home;
        if (name.startsWith("mac")) {
            return Path.of(own, "Library", "Application Support", "casebook");
        }
        var data = environment.getOrDefault("XDG_DATA_HOME", "");
        return data.startsWith("/") // the specification says to pass a relative one over
                ? Path.of(data, "casebook")
                : Path.of(own, ".local", "share", "casebook");
    }

    /// Events that a query finds.
    ///
    /// @throws QuerySyntaxException when the query is not well-formed
    /// @throws IOException when the store cannot be read
    public SearchResult search(String query, int limit) throws QuerySyntaxException, IOException {
        return store.search(query, limit);
    }

    /// The result of a search as JSON.
    public static String json(SearchResult result) {
        return SearchJson.of(result);
    }

    /// All incidents.
    ///
    /// @throws IOException when the store cannot be read
    public List<StoredIncident> list() throws IOException {
        return store.list();
    }

    /// The incident with this id, or the only one whose id starts so.
    ///
    /// @throws IOException when the store cannot be read
    public Optional<StoredIncident> show(String idOrPrefix) throws IOException {
        return store.show(idOrPrefix);
    }

    /// The report of an incident as JSON.
    ///
    /// @throws IOException when the store cannot be read
    public Optional<byte[]> report(String id) throws IOException {
        return store.report(id);
    }

    /// Removes an incident with all its events.
    ///
    /// @return whether there was one
    /// @throws IOException when the store cannot be written; it is as it was then
    public boolean remove(String id) throws IOException {
        return store.remove(id);
    }

    /// Checks all files of the store.
    ///
    /// @return what is wrong, in words; empty when nothing is
    /// @throws IOException when the store cannot be read
    public List<String> verify() throws IOException {
        return store.verify();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
