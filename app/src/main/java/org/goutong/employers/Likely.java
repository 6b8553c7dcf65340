package org.goutong.employers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.goutong.employers.EmployerQueries.BrandRange;
import org.jspecify.annotations.Nullable;

/** An employer that a waiting spelling may mean. */
record Likely(
        UUID mentionId,
        UUID id,
        String orgCode,
        String name,
        String brand,
        String address,
        String floor,
        @Nullable LocalDate unionFoundedOn) {

    private static final int SHOWN = 3;
    private static final int SHORTEST = 2;

    /** Where to look for a spelling: brands that begin like it, brands it begins with, brands with the same beginning. */
    static List<BrandRange> ranges(Mention mention) {
        var brand = brandOf(mention);
        var ranges = new ArrayList<BrandRange>();
        var length = brand.codePointCount(0, brand.length());
        if (length < SHORTEST) {
            return ranges;
        }
        ranges.add(BrandRange.beginningWith(mention.id(), brand));
        ranges.add(BrandRange.beginningWith(mention.id(), firstOf(brand, SHORTEST), mention.orgCode()));
        for (int shorter = SHORTEST; shorter < length; shorter++) {
            var beginning = firstOf(brand, shorter);
            ranges.add(
                    shorter == SHORTEST + 1
                            ? BrandRange.beginningWith(mention.id(), beginning)
                            : BrandRange.equalTo(mention.id(), beginning));
        }
        return ranges;
    }

    /** The likeliest first: what shares the longest beginning, then the mention's own unit, then the shorter name. */
    static List<Likely> best(Mention mention, List<Likely> found) {
        var brand = brandOf(mention);
        return found.stream()
                .filter(likely -> likely.mentionId().equals(mention.id()))
                .distinct()
                .sorted(Comparator.comparingInt((Likely likely) -> -common(brand, likely.brand()))
                        .thenComparing(likely -> !likely.orgCode().startsWith(mention.orgCode()))
                        .thenComparingInt(likely -> likely.brand().length())
                        .thenComparing(Likely::id))
                .limit(SHOWN)
                .toList();
    }

    private static String firstOf(String text, int points) {
        return text.substring(0, text.offsetByCodePoints(0, points));
    }

    private static String brandOf(Mention mention) {
        return Spelling.of(mention.typed()).brand();
    }

    private static int common(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /** Address and floor as one text. */
    String where() {
        return Floor.text(address, floor);
    }
}
