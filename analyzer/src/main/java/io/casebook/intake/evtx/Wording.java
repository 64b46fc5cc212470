package io.casebook.intake.evtx;

import io.casebook.intake.evtx.EventFields.Named;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// A text with places for data: `{BugcheckCode}` by its name, `{2}` by its number, from 1.
///
/// @param texts before, between and behind the places
record Wording(List<String> texts, List<String> places) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w{1,64})}");

    static Wording of(String written) {
        var texts = new ArrayList<String>();
        var places = new ArrayList<String>();
        var matcher = PLACE.matcher(written);
        var from = 0;
        while (matcher.find()) {
            texts.add(written.substring(from, matcher.start()));
            places.add(matcher.group(1));
            from = matcher.end();
        }
        texts.add(written.substring(from));
        return new Wording(List.copyOf(texts), List.copyOf(places));
    }

    /// Null where the data has nothing for one of the places.
    @Nullable String filledWith(List<Named> data) {
        var text = new StringBuilder(texts.getFirst());
        for (var i = 0; i < places.size(); i++) {
            var index = index(places.get(i), data);
            if (index < 0) {
                return null;
            }
            text.append(data.get(index).value()).append(texts.get(i + 1));
        }
        return text.toString();
    }

    /// Named data for which there is no place.
    List<Named> unused(List<Named> data) {
        var used = new HashSet<Integer>();
        for (var place : places) {
            used.add(index(place, data));
        }
        var unused = new ArrayList<Named>();
        for (var i = 0; i < data.size(); i++) {
            if (!used.contains(i) && !data.get(i).name().isEmpty()) {
                unused.add(data.get(i));
            }
        }
        return unused;
    }

    /// -1 where the data has none of this name or number.
    private static int index(String place, List<Named> data) {
        if (Character.isDigit(place.charAt(0))) {
            var number = Integer.parseInt(place) - 1;
            return number < data.size() ? number : -1;
        }
        for (var i = 0; i < data.size(); i++) {
            if (data.get(i).name().equals(place)) {
                return i;
            }
        }
        return -1;
    }
}
