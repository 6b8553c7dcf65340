package org.goutong.matching;

/**
 * A name taken apart for comparison: 行政区划, core (字号 and 行业), 组织形式 and branch. One instance is filled again and
 * again.
 *
 * <p>The core of {@code 北京市大兴区天箭科技有限公司望京分公司} is {@code 天箭科技}, its regions are 北京 and 大兴, its branch
 * is 望京分公司.
 */
final class ParsedName {

    /** Longest name that is read, in characters; longer ones are cut. */
    static final int LONGEST = 120;

    private static final String[] FORMS = {"股份有限公司", "有限责任公司", "有限公司", "有限合伙", "普通合伙", "集团公司", "合伙企业", "股份公司", "公司"};
    private static final char[][] FORM_TEXT = chars(FORMS);
    private static final float MISTAKEN = 0.4f;
    /** Forms whose slips are known again, with their places in {@link #FORMS}. */
    private static final int[] MISWRITTEN_FORMS = {1, 2};

    private static final char[][] BRANCH_END =
            chars("分公司", "分店", "门店", "分部", "分行", "支行", "分理处", "营业部", "办事处", "分院", "分校", "分所", "分社", "分厂", "总部");
    private static final char[][] NOTES = chars(
            "搬离", "二房东", "续租", "注册", "转租", "在职", "经理", "注销", "实习", "兼职", "外包", "派遣", "装修", "空置", "退租", "原", "曾用名");
    private static final char[][] PARTNERSHIP = chars("有限合伙", "普通合伙", "特殊普通合伙");
    private static final char[][] TAILS = chars("上班", "工作", "总部", "在职", "员工", "职工");
    private static final char[] GROUP = "集团".toCharArray();
    private static final char[] SHARES = "股份".toCharArray();
    private static final char[] BEIJING = "北京".toCharArray();

    final char[] text = new char[LONGEST];
    int length;
    /** Where the core begins and ends in {@link #text}. */
    int coreStart;

    int coreEnd;
    /** Numbers of the divisions, 12 bits each, the first lowest. */
    long regions;
    /** The regions were taken from the front in their short form, so that they may belong to the 字号. */
    boolean regionUnsure;

    int regionStart;
    byte form;
    int branch;
    /** Where the branch begins and ends in {@link #text}, as far as there is one. */
    int branchStart;

    int branchEnd;
    int full;
    boolean group;
    final char[] latin = new char[40];
    int latinLength;
    private final char[] scratch = new char[LONGEST];

    private static char[][] chars(String... texts) {
        var chars = new char[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            chars[i] = texts[i].toCharArray();
        }
        return chars;
    }

    /** Reads a name as a list gives it, or, when {@code typed}, as a person typed it on a form. */
    void read(String name, boolean typed) {
        length = 0;
        regions = 0;
        regionUnsure = false;
        form = 0;
        branch = 0;
        group = false;
        latinLength = 0;
        for (int i = 0; i < name.length() && length < LONGEST; i++) {
            char c = Characters.folded(name.charAt(i));
            if (c != 0) {
                text[length++] = c;
            }
        }
        brackets();
        seat();
        tails(typed);
        full = hash(0, length);
        formAndBranch();
        if (form == 0 && length > 3 && endsWith(length, SHARES)) {
            form = 1;
            length -= SHARES.length;
        }
        if (length > 3 && endsWith(length, GROUP)) {
            length -= GROUP.length;
            group = true;
        }
        region(typed);
        coreEnd = length;
        latin();
    }

    private int hash(int from, int to) {
        int hash = 17;
        for (int i = from; i < to; i++) {
            hash = hash * 0x01000193 + text[i];
        }
        return hash ^ hash >>> 15;
    }

    private void cut(int from, int to) {
        System.arraycopy(text, to, text, from, length - to);
        length -= to - from;
    }

    private boolean endsWith(int end, char[] word) {
        return end >= word.length && is(end - word.length, word);
    }

    private boolean is(int at, char[] word) {
        if (at + word.length > length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (text[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** Drops notes in brackets, takes a region out of them, keeps everything else where it stands. */
    private void brackets() {
        int open = -1;
        for (int i = 0; i < length; i++) {
            if (text[i] == '(') {
                if (open >= 0) {
                    cut(open, open + 1);
                    i--;
                }
                open = i;
            } else if (text[i] == ')') {
                if (open < 0) {
                    cut(i, i + 1);
                    i--;
                } else {
                    i = content(open, i) - 1;
                    open = -1;
                }
            }
        }
        if (open >= 0) {
            cut(open, open + 1);
        }
    }

    /** Decides about the text between two brackets and returns where reading goes on. */
    private int content(int open, int close) {
        int division = Divisions.of(text, open + 1, close);
        for (var word : PARTNERSHIP) {
            if (close - open - 1 == word.length && is(open + 1, word)) {
                form = 4;
                cut(open, close + 1);
                return open;
            }
        }
        boolean note = division == Divisions.NONE && isNote(open + 1, close);
        if (note || division != Divisions.NONE) {
            if (!note) {
                addRegion(division);
            }
            cut(open, close + 1);
            return open;
        }
        cut(close, close + 1);
        cut(open, open + 1);
        return close - 1;
    }

    private boolean isNote(int from, int to) {
        boolean han = false;
        for (int i = from; i < to; i++) {
            han |= Characters.isHan(text[i]);
            for (var word : NOTES) {
                if (i + word.length <= to && is(i, word)) {
                    return true;
                }
            }
        }
        return !han;
    }

    private void addRegion(int division) {
        int places = 0;
        for (long rest = regions; rest != 0; rest >>>= 12) {
            if ((rest & 0xfff) == division) {
                return;
            }
            places++;
        }
        if (places < 5) {
            regions |= (long) division << 12 * places;
        }
    }

    /** {@code -A座} at the end says where in the house they sit. */
    private void seat() {
        if (length > 3 && (text[length - 1] == '座' || text[length - 1] == '层' || text[length - 1] == '室')) {
            for (int i = length - 2; i > 1; i--) {
                if (text[i] == '-') {
                    length = i;
                    break;
                }
            }
        }
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] != '-') {
                text[kept++] = text[i];
            }
        }
        length = kept;
    }

    private void tails(boolean typed) {
        if (typed) {
            for (var word : TAILS) {
                if (length > word.length + 1 && endsWith(length, word)) {
                    length -= word.length;
                }
            }
        }
    }

    private void formAndBranch() {
        if (miswrittenForm()) {
            return;
        }
        for (int end = length; end > 2; end--) {
            for (int k = 0; k < FORM_TEXT.length; k++) {
                if (end > FORM_TEXT[k].length && endsWith(end, FORM_TEXT[k]) && !isBranchEnd(end)) {
                    form = (byte) (k + 1);
                    branch = end == length ? 0 : branchOf(end);
                    length = end - FORM_TEXT[k].length;
                    return;
                }
            }
        }
        for (var word : BRANCH_END) {
            if (length > word.length + 1 && endsWith(length, word)) {
                int start = branchStart(length - word.length);
                branch = branchOf(start);
                length = start;
                return;
            }
        }
        if (length > 8 && text[length - 1] == '店' && text[length - 2] != '饭' && text[length - 2] != '酒') {
            branch = branchOf(length - 3);
            length -= 3;
        }
    }

    /** Takes a form off the end that has one slip, as 有限公思, 有公司 or 股分有限公司; says whether there was one. */
    private boolean miswrittenForm() {
        if (endsWith(length, FORM_TEXT[2])) {
            int shares = length - FORM_TEXT[0].length;
            if (shares > 0 && isTakenFor(text[shares] << 16 | text[shares + 1], SHARES[0] << 16 | SHARES[1])) {
                form = 1;
                length = shares;
                return true;
            }
            return false;
        }
        if (endsWith(length, FORM_TEXT[1])) {
            return false;
        }
        for (int k : MISWRITTEN_FORMS) {
            var word = FORM_TEXT[k];
            // The longest that will do: 有限限公司 is not 限公司.
            for (int from = length - word.length - 1; from <= length - word.length + 1; from++) {
                if (from > 1 && isSlip(from, word) && !isBranchEnd(length)) {
                    form = (byte) (k + 1);
                    length = from;
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the text from here to the end is a word with a character lost, doubled, replaced or changed with the next. */
    private boolean isSlip(int from, char[] word) {
        // 创意无限公司 and 东方有线公司 are written as they should be.
        if (text[length - 3] == '线' || text[length - 3] == '限' && text[length - 4] == '无') {
            return false;
        }
        int shorter = Math.min(length - from, word.length);
        int start = 0;
        while (start < shorter && text[from + start] == word[start]) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && text[length - 1 - end] == word[word.length - 1 - end]) {
            end++;
        }
        int here = length - from - start - end;
        int there = word.length - start - end;
        return there == 1 && here == 0
                || there == 1 && here == 1 && isTakenFor(text[from + start], word[start])
                || here == 1 && there == 0 && start > 0 && text[from + start] == text[from + start - 1]
                || here == 2
                        && there == 2
                        && text[from + start] == word[start + 1]
                        && text[from + start + 1] == word[start];
    }

    /**
     * Whether two characters are meant to be two others: one is right, and the other sounds or looks like the right one.
     *
     * @param written two characters, the first one high
     * @param meant the same; 0 for none
     */
    static boolean isTakenFor(int written, int meant) {
        boolean first = written >>> 16 == meant >>> 16;
        boolean second = (char) written == (char) meant;
        return first != second
                && (first
                        ? isTakenFor((char) written, (char) meant)
                        : isTakenFor((char) (written >>> 16), (char) (meant >>> 16)));
    }

    /** Whether a character sounds or looks like another one. */
    static boolean isTakenFor(char written, char meant) {
        int syllable = Characters.syllable(meant);
        return written != meant
                && (syllable != 0 && Characters.syllable(written) == syllable
                        || Shapes.likeness(written, meant) >= MISTAKEN);
    }

    /** Whether the 公司 that ends here is that of 分公司. */
    private boolean isBranchEnd(int end) {
        return end >= 3 && text[end - 1] == '司' && text[end - 2] == '公' && text[end - 3] == '分';
    }

    /** Where {@code 北京第二分公司} begins when the branch word begins at {@code at}. */
    private int branchStart(int at) {
        int start = at;
        if (start > 3 && "一二三四五六七八九十".indexOf(text[start - 1]) >= 0) {
            start -= text[start - 2] == '第' ? 2 : 1;
        }
        for (int from = Math.max(2, start - 7); from <= start - 2; from++) {
            if (Divisions.of(text, from, start) != Divisions.NONE) {
                return from;
            }
        }
        return start;
    }

    private int branchOf(int from) {
        branchStart = from;
        branchEnd = length;
        int hash = hash(from, length);
        return hash == 0 ? 1 : hash;
    }

    private void region(boolean typed) {
        coreStart = 0;
        regionStart = 0;
        for (int k = 0; k < 3; k++) {
            int found = Divisions.longest(text, coreStart, length - 2);
            if (found == Divisions.NONE) {
                break;
            }
            int number = Divisions.number(found);
            boolean inFull = Divisions.isInFull(found);
            // 朝阳区 is in several cities; written in full it is a district wherever it stands.
            boolean fits =
                    inFull || regions != 0 && Divisions.province(number) == Divisions.province((int) (regions & 0xfff));
            if (k > 0 && !fits || k == 0 && Divisions.level(number) == 3 && !inFull) {
                break;
            }
            int after = coreStart + Divisions.length(found);
            // 北京市政… is 北京 + 市政.
            if (inFull && text[after - 1] == '市' && after < length && "政场民容内外级".indexOf(text[after]) >= 0) {
                after--;
            }
            addRegion(number);
            coreStart = after;
            regionUnsure = k == 0 && !inFull && Divisions.level(number) > 1;
        }
        if (typed && coreStart == 0 && regions == 0 && length > 3 && endsWith(length, BEIJING)) {
            addRegion(Divisions.of(BEIJING, 0, 2));
            length -= 2;
        }
    }

    /** Takes three or more letters out of the core, unless nothing else is left. */
    private void latin() {
        int letters = 0;
        int others = 0;
        for (int i = coreStart; i < coreEnd; i++) {
            if (text[i] >= 'a' && text[i] <= 'z') {
                if (letters < latin.length) {
                    latin[letters++] = text[i];
                }
            } else {
                scratch[others++] = text[i];
            }
        }
        if (letters >= 3) {
            latinLength = letters;
            System.arraycopy(scratch, 0, text, coreStart, others);
            coreEnd = coreStart + others;
        }
    }

    /** The legal form, or empty. */
    String formText() {
        return form == 0 ? "" : FORMS[form - 1];
    }

    /** Hash of the core, to find equal ones. */
    int coreHash() {
        return hash(coreStart, coreEnd);
    }

    int latinHash() {
        int hash = 17;
        for (int i = 0; i < latinLength; i++) {
            hash = hash * 31 + latin[i];
        }
        return latinLength == 0 ? 0 : hash == 0 ? 1 : hash;
    }
}
