package io.casebook.signature.judge;

/// Sorts indexes by what they stand for, without an object for each: a merge sort, stable, quick on
/// what is sorted already.
public final class IndexSort {
    /// Compares what two indexes stand for.
    @FunctionalInterface
    public interface Order {
        /// As of a comparator.
        int compare(int one, int other);
    }

    private IndexSort() {}

    /// The indexes 0 to size - 1 in order.
    public static int[] sorted(int size, Order order) {
        var from = new int[size];
        for (var i = 0; i < size; i++) {
            from[i] = i;
        }
        if (isSorted(from, order)) {
            return from;
        }
        var to = new int[size];
        for (var width = 1; width < size && width > 0; width *= 2) {
            for (var start = 0; start < size; start += 2 * width) {
                var middle = Math.min(start + width, size);
                merge(from, to, start, middle, Math.min(middle + width, size), order);
            }
            var swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }

    /// Mostly they are: the events of one log.
    private static boolean isSorted(int[] indexes, Order order) {
        for (var i = 1; i < indexes.length; i++) {
            if (order.compare(indexes[i - 1], indexes[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    private static void merge(int[] from, int[] to, int start, int middle, int end, Order order) {
        if (middle >= end || order.compare(from[middle - 1], from[middle]) <= 0) {
            System.arraycopy(from, start, to, start, end - start);
            return;
        }
        var left = start;
        var right = middle;
        for (var i = start; i < end; i++) {
            var takeLeft =
                    right == end || (left < middle && order.compare(from[left], from[right]) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
