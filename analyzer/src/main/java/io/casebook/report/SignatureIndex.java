package io.casebook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All signatures of a knowledge base, by category.
///
/// @param categories in the order of their names, the signatures of each in that of their ids
public record SignatureIndex(List<Category> categories) {
    /// What belongs together.
    ///
    /// @param number from 1
    public record Category(int number, String name, List<SignatureView> signatures) {
        /// Where on the page it is.
        public String anchor() {
            return "category-" + number;
        }

        /// What leads there.
        public String href() {
            return "#" + anchor();
        }
    }

    static SignatureIndex of(List<SignatureView> signatures) {
        var sorted =
                signatures.stream()
                        .sorted(Comparator.comparing(SignatureView::id))
                        .collect(
                                Collectors.groupingBy(
                                        SignatureView::category,
                                        TreeMap::new,
                                        Collectors.toList()));
        var number = 0;
        var categories = new ArrayList<Category>();
        for (var entry : sorted.entrySet()) {
            categories.add(new Category(++number, entry.getKey(), entry.getValue()));
        }
        return new SignatureIndex(List.copyOf(categories));
    }

    /// How many signatures there are.
    public int size() {
        return categories.stream().mapToInt(it -> it.signatures().size()).sum();
    }
}
