package org.goutong.matching;

import java.util.Arrays;

/** What compares a line with a candidate, in numbers; the working memory of one thread. */
final class Features {

    static final int SAME_FULL = 0;
    static final int SAME_CORE = 1;
    /** How much of the line's core, by rarity, is found in the candidate's in the same order. */
    static final int OF_LINE = 2;

    static final int OF_CANDIDATE = 3;
    static final int SMALLER = 4;
    static final int LARGER = 5;
    static final int BRAND = 6;
    static final int FIRST = 7;
    static final int SECOND = 8;
    static final int RUN = 9;
    static final int LENGTH = 10;
    static final int CANDIDATE_LENGTH = 11;
    static final int SAME_END = 12;
    static final int REGION = 13;
    static final int HAS_REGION = 14;
    static final int BRANCH = 15;
    static final int FORM = 16;
    static final int CODE = 17;
    static final int PHONE = 18;
    static final int PHONE_ROWS = 19;
    static final int ADDRESS = 20;
    static final int ROOM = 21;
    static final int ADDRESS_RAREST = 22;
    static final int RARITY = 23;
    static final int CANDIDATE_RARITY = 24;
    static final int LATIN = 25;
    static final int MISSING = 26;
    static final int MISSING_RAREST = 27;
    static final int UNUSED_BRAND = 28;
    static final int MISWRITTEN = 29;
    static final int START = 30;
    static final int PIECES = 31;
    static final int IN_ORDER = 32;
    static final int SIMILARITY = 33;
    static final int PLACE = 34;
    static final int LEAD = 35;
    static final int NEAR = 36;
    static final int WHOLE = 37;
    static final int CANDIDATES = 38;
    static final int PLACE_LEAD = 39;
    static final int COVER_LEAD = 40;
    static final int SISTERS = 41;
    static final int SAME_BRANDS = 42;
    static final int LINE_LEAD = 43;
    static final int CANDIDATE_FORM = 44;
    static final int CANDIDATE_REGIONS = 45;
    static final int LOOK_ALIKE = 46;
    static final int COUNT = 47;

    /** The value of {@link #REGION} when some but not all regions are the same, or the one was misspelt. */
    static final int ONE_REGION_ALIKE = 3;

    /** A phone of so many employers is an agency's. */
    static final int AGENCY = 4;

    private static final int LONGEST = 31;
    private static final float SOUNDS_ALIKE = 0.75f;
    private static final float LEAST_OF_NAME = 0.34f;
    private static final int SEEN = 1 << 14;

    private final Frequencies frequencies;
    private final float[] best = new float[(LONGEST + 1) * (LONGEST + 1)];
    private final int[] seen = new int[SEEN];
    private int stamp;

    private EmployerList line;
    private int row;
    /** How many characters at the front of the line are read as the candidate's region, misspelt. */
    private int misspelt;

    private final char[] a = new char[LONGEST];
    private final int[] soundA = new int[LONGEST];
    private final float[] rarityA = new float[LONGEST];
    private int n;
    private float weight;
    private final int[] pairs = new int[96];
    private final float[] pairRarity = new float[96];
    private float addressWeight;
    private int pairCount;
    private final char[] b = new char[LONGEST];
    private final int[] soundB = new int[LONGEST];
    private final float[] rarityB = new float[LONGEST];
    private int m;
    private float candidateWeight;

    /** For each character of the line the positions of the candidate with the same one, and with one of the same sound. */
    private final int[] same = new int[LONGEST];

    private final int[] sound = new int[LONGEST];

    Features(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    /** Sets the line that the next candidates are compared with. */
    void start(EmployerList line, int row) {
        this.line = line;
        this.row = row;
        readCore(0);
        pairCount = 0;
        addressWeight = 0;
        for (int i = line.addressStart(row); i + 1 < line.addressEnd(row); i++) {
            int pair = Frequencies.pair(line.text, i);
            pairs[pairCount] = Characters.isHan(line.text[i]) ? pair : ~pair;
            pairRarity[pairCount] = frequencies.pairRarity[pair];
            addressWeight += pairRarity[pairCount++];
        }
    }

    private void readCore(int behind) {
        misspelt = behind;
        n = copy(line, row, behind, a);
        weight = read(a, n, soundA, rarityA);
    }

    private static int copy(EmployerList list, int row, int behind, char[] into) {
        int start = list.coreStart(row) + behind;
        int length = Math.min(list.coreEnd(row) - start, LONGEST);
        System.arraycopy(list.text, start, into, 0, length);
        return length;
    }

    private float read(char[] text, int length, int[] sound, float[] rarity) {
        float weight = 0;
        for (int i = 0; i < length; i++) {
            long both = frequencies.rarityAndSound(text[i]);
            sound[i] = (int) both;
            rarity[i] = Float.intBitsToFloat((int) (both >>> 32));
            weight += rarity[i];
        }
        return Math.max(weight, 0.1f);
    }

    /** Whether characters at two places are the same, or sound the same. */
    private float alike(int i, int j) {
        return (same[i] >>> j & 1) != 0 ? 1 : (sound[i] >>> j & 1) != 0 ? SOUNDS_ALIKE : 0;
    }

    private void meet() {
        for (int i = 0; i < n; i++) {
            int equal = 0;
            int alike = 0;
            char c = a[i];
            int reading = soundA[i];
            for (int j = 0; j < m; j++) {
                equal |= (b[j] == c ? 1 : 0) << j;
                alike |= (soundB[j] == reading ? 1 : 0) << j;
            }
            same[i] = equal;
            sound[i] = alike | equal;
        }
    }

    /**
     * Begins to compare the line with a row.
     *
     * @return false when nothing of the line is found again: not its code, phone, room or Latin letters, and less than a
     *     third of its name; {@link #finish} need not be called then
     */
    boolean begin(EmployerList other, int candidate, float[] f) {
        int region = misspeltRegion(line, row, other, candidate);
        if (region != misspelt) {
            readCore(region);
        }
        m = copy(other, candidate, 0, b);
        candidateWeight = read(b, m, soundB, rarityB);
        meet();
        f[CODE] = code(line.code(row), other.code(candidate));
        boolean phones = line.phone(row) != 0 && other.phone(candidate) != 0;
        boolean samePhone = phones && line.phone(row) == other.phone(candidate);
        f[PHONE_ROWS] = samePhone ? frequencies.phone(line.phone(row)) : 0;
        // An agency answers the phone for many employers: it makes none of them more likely than the others.
        f[PHONE] = !phones || f[PHONE_ROWS] >= AGENCY ? 1 : samePhone ? 2 : 0;
        boolean rooms = line.room(row) != 0 && other.room(candidate) != 0;
        f[ROOM] = !rooms ? 1 : line.room(row) == other.room(candidate) ? 2 : 0;
        f[LATIN] = latin(other, candidate);
        return f[CODE] == 3 || f[PHONE] == 2 || f[ROOM] == 2 || f[LATIN] == 2 || met() >= LEAST_OF_NAME * weight;
    }

    /**
     * How many characters at the front of a line that names no region are the candidate's region with a character mistaken,
     * as 北镜 or 神圳市; 0 for none. What follows must begin as the candidate does: 天源科技 is no 天津 firm.
     */
    static int misspeltRegion(EmployerList line, int row, EmployerList other, int candidate) {
        int start = line.coreStart(row);
        int end = line.coreEnd(row);
        if (line.regions(row) != 0 || end - start < 3 || other.coreEnd(candidate) == other.coreStart(candidate)) {
            return 0;
        }
        int begins = line.text[start] << 16 | line.text[start + 1];
        for (long rest = other.regions(candidate); rest != 0; rest >>>= 12) {
            if (ParsedName.isTakenFor(begins, Divisions.pair((int) (rest & 0xfff)))) {
                boolean inFull = end - start > 3 && (line.text[start + 2] == '市' || line.text[start + 2] == '省');
                int length = inFull ? 3 : 2;
                return soundsLike(line.text[start + length], other.text[other.coreStart(candidate)]) ? length : 0;
            }
        }
        return 0;
    }

    private static boolean soundsLike(char a, char b) {
        return a == b || Characters.syllable(a) != 0 && Characters.syllable(a) == Characters.syllable(b);
    }

    /** The weight of the line's characters that the candidate has anywhere. */
    private float met() {
        float met = 0;
        for (int i = 0; i < n; i++) {
            met += sound[i] != 0 ? rarityA[i] : 0;
        }
        return met;
    }

    /** Compares the rest; what depends on the other candidates is left to whoever knows them. */
    void finish(EmployerList other, int candidate, float[] f) {
        align();
        float aligned = best[n * (m + 1) + m];
        float ofLine = Math.min(1, aligned / weight);
        float ofCandidate = Math.min(1, aligned / candidateWeight);
        f[SAME_FULL] = line.full(row) == other.full(candidate) ? 1 : 0;
        f[SAME_CORE] = line.core(row) == other.core(candidate) ? 1 : 0;
        f[OF_LINE] = ofLine;
        f[OF_CANDIDATE] = ofCandidate;
        f[SMALLER] = Math.min(ofLine, ofCandidate);
        f[LARGER] = Math.max(ofLine, ofCandidate);
        f[BRAND] = brand();
        f[FIRST] = n > 0 && m > 0 ? alike(0, 0) : 0;
        f[SECOND] = n > 1 && m > 1 ? alike(1, 1) : 0;
        f[RUN] = longestRun();
        f[LENGTH] = n;
        f[CANDIDATE_LENGTH] = m;
        f[SAME_END] = n > 1 && m > 1 && a[n - 1] == b[m - 1] && a[n - 2] == b[m - 2] ? 1 : 0;
        f[REGION] = misspelt > 0 ? ONE_REGION_ALIKE : region(line.regions(row), other.regions(candidate));
        f[HAS_REGION] = misspelt == 0 && line.regions(row) == 0 ? 0 : 1;
        f[BRANCH] = branch(line.branch(row), other.branch(candidate));
        f[FORM] = line.form(row) == 0 ? 2 : line.form(row) == other.form(candidate) ? 1 : 0;
        f[CANDIDATE_FORM] = other.form(candidate);
        f[CANDIDATE_REGIONS] = (71 - Long.numberOfLeadingZeros(other.regions(candidate))) / 12;
        address(other, candidate, f);
        f[RARITY] = weight;
        f[CANDIDATE_RARITY] = candidateWeight;
        missing(f);
        trace(f);
        f[SIMILARITY] = similarity(f);
    }

    /** The heaviest common sequence; equal sound counts in part. */
    private void align() {
        int width = m + 1;
        Arrays.fill(best, 0, width, 0);
        for (int i = 1; i <= n; i++) {
            int at = i * width;
            best[at] = 0;
            int meets = sound[i - 1];
            if (meets == 0) {
                System.arraycopy(best, at - width + 1, best, at + 1, m);
                continue;
            }
            int equal = same[i - 1];
            float rarity = rarityA[i - 1];
            float left = 0;
            for (int j = 1; j <= m; j++) {
                float value = Math.max(best[at + j - width], left);
                if ((meets & 1) != 0) {
                    float gain = Math.min(rarity, rarityB[j - 1] + 1);
                    value = Math.max(value, best[at + j - width - 1] + ((equal & 1) != 0 ? gain : gain * SOUNDS_ALIKE));
                }
                meets >>>= 1;
                equal >>>= 1;
                best[at + j] = value;
                left = value;
            }
        }
    }

    /** How much of the candidate's first three characters the line begins with. */
    private float brand() {
        int z = Math.min(3, m);
        float all = 0;
        float found = 0;
        for (int j = 0; j < z; j++) {
            float alike = 0;
            for (int i = 0; i < Math.min(n, j + 3); i++) {
                alike = Math.max(alike, alike(i, j));
            }
            all += rarityB[j];
            found += alike * rarityB[j];
        }
        return all > 0 ? found / all : 0;
    }

    private int longestRun() {
        int longest = 0;
        for (int i = 0; i < n && n - i > longest; i++) {
            int run = same[i];
            int length = 0;
            for (int k = i; run != 0; ) {
                length++;
                k++;
                run = k < n ? run << 1 & same[k] : 0;
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }

    static float region(long a, long b) {
        if (a == b) {
            return a == 0 ? 1 : 4;
        }
        if (a == 0 || b == 0) {
            return 2;
        }
        for (long x = a; x != 0; x >>>= 12) {
            for (long y = b; y != 0; y >>>= 12) {
                if ((x & 0xfff) == (y & 0xfff)) {
                    return ONE_REGION_ALIKE;
                }
            }
        }
        return 0;
    }

    private static float branch(int a, int b) {
        if (a == 0) {
            return b == 0 ? 3 : 1;
        }
        return b == 0 ? 2 : a == b ? 4 : 0;
    }

    private static float code(long a, long b) {
        if (a == 0) {
            return 1;
        }
        if (b == 0) {
            return 1.5f;
        }
        if (a == b) {
            return 3;
        }
        return CodeValue.isValid(a) ? 0 : 0.5f;
    }

    private void address(EmployerList other, int candidate, float[] f) {
        int from = other.addressStart(candidate);
        int to = other.addressEnd(candidate);
        if (pairCount == 0 || to - from < 2) {
            f[ADDRESS] = -1;
            f[ROOM] = 0;
            f[ADDRESS_RAREST] = 0;
            return;
        }
        stamp++;
        for (int i = from; i + 1 < to; i++) {
            seen[Frequencies.pair(other.text, i) & SEEN - 1] = stamp;
        }
        float shared = 0;
        float rarest = 0;
        for (int i = 0; i < pairCount; i++) {
            int pair = pairs[i] < 0 ? ~pairs[i] : pairs[i];
            if (seen[pair & SEEN - 1] == stamp) {
                shared += pairRarity[i];
                if (pairs[i] >= 0) {
                    rarest = Math.max(rarest, pairRarity[i]);
                }
            }
        }
        f[ADDRESS] = shared / addressWeight;
        f[ADDRESS_RAREST] = rarest;
    }

    /** Whether what the line has in Latin letters is how the candidate's first characters read. */
    private float latin(EmployerList other, int candidate) {
        if (line.latin(row) == 0) {
            return 0;
        }
        if (line.latin(row) == other.latin(candidate)) {
            return 2;
        }
        int hash = 17;
        for (int i = 0; i < m; i++) {
            int syllable = Characters.syllable(b[i]);
            var letters = syllable == 0 ? String.valueOf(b[i]) : Characters.syllableText(syllable);
            for (int k = 0; k < letters.length(); k++) {
                hash = hash * 31 + letters.charAt(k);
            }
            if (hash == line.latin(row)) {
                return 2;
            }
        }
        return -1;
    }

    private void missing(float[] f) {
        int missing = 0;
        float rarest = 0;
        int used = 0;
        for (int i = 0; i < n; i++) {
            used |= sound[i];
            if (same[i] == 0) {
                missing++;
                rarest = Math.max(rarest, rarityA[i]);
            }
        }
        f[MISSING] = missing;
        f[MISSING_RAREST] = rarest;
        float unused = 0;
        for (int j = 0; j < Math.min(4, m); j++) {
            if ((used >>> j & 1) == 0) {
                unused += rarityB[j];
            }
        }
        f[UNUSED_BRAND] = unused;
    }

    /** Walks the alignment back: where it starts, in how many pieces it is, what was written otherwise. */
    private void trace(float[] f) {
        int width = m + 1;
        int i = n;
        int j = m;
        int lastI = -1;
        int lastJ = -1;
        int pieces = 0;
        int matched = 0;
        int miswritten = 0;
        float likeness = 1;
        while (i > 0 && j > 0) {
            float here = best[i * width + j];
            if (here == best[(i - 1) * width + j]) {
                i--;
            } else if (here == best[i * width + j - 1]) {
                j--;
            } else {
                if (lastI != i || lastJ != j) {
                    pieces++;
                    // One character between two pieces on both sides: it was mistaken for another.
                    if (lastI >= 0 && lastI - i == lastJ - j && lastI - i == 1) {
                        miswritten++;
                        likeness = Math.min(likeness, Shapes.likeness(a[i], b[j]));
                    }
                }
                matched++;
                i--;
                j--;
                lastI = i;
                lastJ = j;
            }
        }
        if (matched > 0 && lastI == 1 && lastJ == 1) {
            miswritten++;
            likeness = Math.min(likeness, Shapes.likeness(a[0], b[0]));
        }
        f[LOOK_ALIKE] = likeness;
        f[PIECES] = pieces;
        f[START] = matched == 0 ? -1 : lastJ - lastI;
        f[MISWRITTEN] = miswritten;
        f[IN_ORDER] = n == 0 ? 0 : matched / (float) n;
    }

    /** A first estimate, to keep the best candidates. */
    private float similarity(float[] f) {
        float s = 0.5f * f[OF_LINE] + 0.35f * f[OF_CANDIDATE] + 0.15f * f[BRAND];
        s += f[SAME_FULL] == 1 ? 0.25f : f[SAME_CORE] == 1 ? 0.15f : 0;
        s += f[CODE] == 3 ? 0.8f : f[CODE] == 0 ? -0.5f : 0;
        s += f[PHONE] == 2 ? 0.25f / (float) Math.sqrt(Math.max(1, f[PHONE_ROWS])) : 0;
        s += Math.max(0, 0.25f * f[ADDRESS]) + (f[ROOM] == 2 ? 0.15f : 0);
        s += f[REGION] == 0 ? -0.25f : f[REGION] == 4 ? 0.08f : 0;
        s += f[BRANCH] == 0 || f[BRANCH] == 1 ? -0.1f : 0;
        s += f[LATIN] == 2 ? 0.6f : 0;
        if (n == 0 && line.latin(row) != 0) {
            return f[LATIN] == 2 ? 0.8f + 0.3f * Math.max(0, f[ADDRESS]) : s - 0.5f;
        }
        return s;
    }
}
