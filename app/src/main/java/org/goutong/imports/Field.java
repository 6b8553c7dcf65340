package org.goutong.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goutong.cases.ContactChannel;
import org.goutong.cases.Level;
import org.goutong.cases.Outcome;
import org.goutong.employers.Employers;
import org.goutong.matching.EmployerName;
import org.goutong.matching.SocialCreditCode;
import org.goutong.places.PlaceKind;
import org.goutong.tables.Column;
import org.goutong.tables.Columns;
import org.goutong.web.Typed;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** What a column of a list can say. A value is text in the form in which the history of rows has it. */
enum Field {
    NAME("name", Column.NAME, ""),
    CREDIT_CODE("credit_code", Column.CREDIT_CODE, ""),
    ADDRESS("address", Column.ADDRESS, ""),
    FLOOR("floor", Column.FLOOR, ""),
    EMPLOYEES("employees", null, "(职工|员工|从业|用工|企业)人?数|人数|employees|headcount"),
    INDUSTRY("industry", null, "行业|industry"),
    /** The firm above: its name or credit code in the list, its identifier once it is found. */
    HEAD(
            "head_id",
            null,
            "^(所属)?(上级(企业|单位|公司)|总公司|总部|母公司)(?!.*(地址|电话|联系))|^(head|parent)\\b(?!.*(address|phone|contact))"),
    UNION_FOUNDED_ON("union_founded_on", null, "建会(日期|时间)|工会成立|union.*(date|founded)"),
    REGISTERED_ON("registered_on", null, "(成立|注册|登记)(日期|时间)|registered"),
    CLOSED_ON("closed_on", null, "(注销|停业|吊销|歇业)(日期|时间)|closed"),
    /** The unit that gets what is new; no list moves an employer from one to another. */
    UNIT("", null, "归属|所属(街道|镇|乡|地区|工会|单位)|^(街道|镇街|乡镇|街乡镇)(名称)?$|township|^unit$"),
    PLACE("place_id", null, "楼宇|大厦|园区|场地|写字楼|building|place"),

    EMPLOYER_NAME("", Column.NAME, ""),
    EMPLOYER_CODE("", Column.CREDIT_CODE, ""),

    PERSON_NAME("name", null, "^(姓名|联系人(姓名)?|人员)$|contact|person"),
    POSITION("position", null, "职务|职位|position|job"),
    LEVEL("level", null, "层级|level"),
    PERSON_PHONE("phone_masked", Column.PHONE, ""),
    OUR_NAME("our_name", null, "我方|对接人|工会联系人|our"),

    CONTACTED_AT("", null, "(联系|走访|沟通|跟进)(时间|日期)|^(时间|日期)$|date|time|when"),
    NOTE_KEY("", null, "^记录编号$|^entry number$"),
    AUTHOR("", null, "(走访|跟进|记录|填写|沟通|联络)人|谁联系的|author|^by$|who talked"),
    NOTE("", null, "内容|记录|情况|说了什么|note|content|what was said"),
    CHANNEL("", null, "方式|channel|^how$"),
    OUTCOME("", null, "结果|outcome"),
    PERSON_TITLE("", null, "对方|谈话对象|见到谁|who"),

    PLACE_NAME("name", null, "^(场地|楼宇|大厦|园区)?(名称)?$|^name|place"),
    PLACE_ADDRESS("address", Column.ADDRESS, ""),
    PLACE_KIND("kind", null, "类型|类别|kind|type"),
    HOST_NAME("host_name", null, "物业|联系人|host"),
    HOST_PHONE("host_phone", Column.PHONE, ""),
    PLACE_EMPLOYERS("employers", null, "(单位|企业)家?数|employers"),
    PLACE_EMPLOYEES("employees", null, "(职工|员工|从业|用工)人?数|employees"),
    PLACE_WITH_UNION("employers_with_union", null, "建会|with.?union"),
    PLACE_MEMBERS("members", null, "会员|members"),
    COUNTED_ON("counted_on", null, "(摸底|统计)(日期|时间)|counted"),
    PLACE_NOTE("note", null, "备注|note");

    private static final int MOST = 10_000_000;
    /** What a visit is called besides; the other channels have one word each. */
    private static final Pattern VISIT = Pattern.compile("走访|拜访|上门");

    private static final Map<Level, Pattern> TITLES = Map.of(
            Level.EXECUTIVE,
            Pattern.compile("副?(总裁|总经理|董事长|厂长|校长|院长|店长)|法人(代表)?|法定代表人|老板|CEO|president", Pattern.CASE_INSENSITIVE),
            Level.HR,
            Pattern.compile("HR|(人力(资源)?|人事)部?(总监|经理|主管|专员)?", Pattern.CASE_INSENSITIVE),
            Level.HANDLER,
            Pattern.compile("经办(人员?)?|办事员"),
            Level.PARTY,
            Pattern.compile("党(组织|委|总支|支部)?(书记)?"));

    private static final Pattern TIME = Pattern.compile(" +(\\d{1,2})[:：](\\d{2})([:：]\\d{2}(\\.\\d+)?)?$");
    /** {@code 20200304}, and the number of days since 1899 that a spreadsheet keeps. */
    private static final Pattern PLAIN_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\.0+)?");

    private static final Pattern SERIAL_DAY = Pattern.compile("([1-7]\\d{4})(\\.0+)?");
    private static final LocalDate FIRST_SERIAL_DAY = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1949;
    private static final String ROUGHLY = "(?:余|多|左右|上下)?";
    private static final Pattern ROUGH_COUNT =
            Pattern.compile("(?:约|大约|近|共|超过?)?([0-9][0-9,，]*)" + ROUGHLY + "(?:个|名|位|家)?" + ROUGHLY);
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?( 0{1,2}:00(:00)?)?");

    private final String column;
    private final @Nullable Column usual;
    private final Pattern titles;

    Field(String column, @Nullable Column usual, String titles) {
        this.column = column;
        this.usual = usual;
        this.titles = Pattern.compile(titles, Pattern.CASE_INSENSITIVE);
    }

    /** Its name in the history. */
    String column() {
        return column;
    }

    /** Whether a record keeps it as a field of its own, so that a list may change it. */
    boolean stored() {
        return !column.isEmpty();
    }

    /** As it stands in the detail of a {@link Reason}. */
    String detail() {
        return "#" + name();
    }

    String word() {
        return Words.t("imports.field." + name());
    }

    /** The column that says it by its title, counted from 0, among those that say nothing else; or -1. */
    int place(List<String> headings, Collection<Integer> taken) {
        if (usual != null) {
            // The firm above has a name and a code, too, which are not the employer's own.
            var own = headings.stream()
                    .map(heading -> HEAD.titles.matcher(heading).find() ? "" : heading)
                    .toList();
            int place = Columns.find(own, Map.of()).place(usual);
            return taken.contains(place) ? -1 : place;
        }
        for (int place = 0; place < headings.size(); place++) {
            if (!taken.contains(place) && titles.matcher(headings.get(place)).find()) {
                return place;
            }
        }
        return -1;
    }

    /** A value as it is stored, or why the text is none. */
    sealed interface Value {

        record Known(String text) implements Value {}

        record Unreadable(Reason reason) implements Value {}
    }

    /**
     * Reads what a cell says.
     *
     * <pre>
     * EMPLOYEES.read("2,881 人", today)      2881
     * EMPLOYEES.read("约50余人", today)       50
     * REGISTERED_ON.read("2016年6月7日", …)  2016-06-07
     * REGISTERED_ON.read("20160607", …)     2016-06-07
     * REGISTERED_ON.read("42528", …)        2016-06-07
     * INDUSTRY.read("交通运输", …)            G
     * CREDIT_CODE.read("1.10105E+17", …)     CODE_WRONG
     * </pre>
     *
     * @param cell not blank
     */
    Value read(String cell, LocalDate today) {
        return switch (this) {
            case NAME, EMPLOYER_NAME -> name(cell);
            case CREDIT_CODE, EMPLOYER_CODE ->
                SocialCreditCode.parse(cell) instanceof SocialCreditCode.Valid valid
                        ? new Value.Known(valid.code().value())
                        : new Value.Unreadable(Reason.CODE_WRONG);
            case HEAD -> head(cell);
            case EMPLOYEES, PLACE_EMPLOYERS, PLACE_EMPLOYEES, PLACE_WITH_UNION, PLACE_MEMBERS -> count(cell);
            case INDUSTRY -> known(Employers.industry(cell));
            case LEVEL -> level(cell);
            case CHANNEL -> VISIT.matcher(cell).find() ? new Value.Known(ContactChannel.VISIT.name()) : word(cell);
            case OUTCOME, PLACE_KIND -> word(cell);
            case PERSON_PHONE -> digits(cell.replaceAll("[\\s()（）-]", ""), "[0-9]{5,15}");
            case HOST_PHONE -> digits(Typed.line(cell), "[0-9+() -]{5,30}");
            case UNION_FOUNDED_ON, REGISTERED_ON, CLOSED_ON, COUNTED_ON -> day(cell, today);
            case CONTACTED_AT -> moment(cell, today);
            case NOTE, PLACE_NOTE -> within(cell);
            case NOTE_KEY -> known(Optional.ofNullable(Typed.id(cell)).map(UUID::toString));
            default -> within(Typed.line(cell));
        };
    }

    private Value name(String cell) {
        var name = EmployerName.of(cell);
        if (name.normal().isEmpty()) {
            return new Value.Unreadable(Reason.NAMES_NOBODY);
        }
        // A name reads no further than a name may be long.
        return within(Typed.line(cell)) instanceof Value.Unreadable tooLong ? tooLong : new Value.Known(name.typed());
    }

    private Value within(String text) {
        return text.codePointCount(0, text.length()) > longest()
                ? new Value.Unreadable(Reason.TOO_LONG)
                : new Value.Known(text);
    }

    /** How many characters it may have: as many as a form takes. */
    int longest() {
        return switch (this) {
            case PERSON_NAME, POSITION, OUR_NAME, AUTHOR, PERSON_TITLE, HOST_NAME -> 60;
            case PLACE_NAME -> 100;
            case PLACE_NOTE -> 1_000;
            case NOTE -> 4_000;
            default -> EmployerName.LONGEST;
        };
    }

    /** A credit code where the cell looks like one, else a name. */
    private Value head(String cell) {
        return SocialCreditCode.shaped(cell) == null ? name(cell) : CREDIT_CODE.read(cell, LocalDate.MIN);
    }

    private static Value known(Optional<String> text) {
        return text.<Value>map(Value.Known::new).orElseGet(() -> new Value.Unreadable(Reason.UNKNOWN_WORD));
    }

    /** A level by its word, or by the title of somebody who has it. */
    private Value level(String cell) {
        return TITLES.entrySet().stream()
                .filter(titles -> titles.getValue().matcher(cell.strip()).matches())
                .<Value>map(titles -> new Value.Known(titles.getKey().name()))
                .findFirst()
                .orElseGet(() -> word(cell));
    }

    /** One of a few words, in either language. */
    private Value word(String cell) {
        return known(choices().entrySet().stream()
                .filter(choice -> choice.getKey().equalsIgnoreCase(cell)
                        || Words.in(Locale.SIMPLIFIED_CHINESE, choice.getValue())
                                .equals(cell)
                        || Words.in(Locale.ENGLISH, choice.getValue()).equalsIgnoreCase(cell))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    /** The few values of which it is one, each with the key of its word; none where it is anything else. */
    Map<String, String> choices() {
        return switch (this) {
            case LEVEL -> choices(Level.values(), "cases.level.");
            case CHANNEL -> choices(ContactChannel.values(), "cases.contact.channel.");
            case OUTCOME -> choices(Outcome.values(), "cases.contact.outcome.");
            case PLACE_KIND -> choices(PlaceKind.values(), "places.kind.");
            default -> Map.of();
        };
    }

    private static Map<String, String> choices(Enum<?>[] all, String texts) {
        var choices = new LinkedHashMap<String, String>();
        for (var one : all) {
            choices.put(one.name(), texts + one.name());
        }
        return choices;
    }

    private static Value count(String cell) {
        var rough = ROUGH_COUNT.matcher(cell.replaceAll("[\\s人]", ""));
        var count = rough.matches() ? Typed.count(rough.group(1), MOST) : null;
        return count == null ? new Value.Unreadable(Reason.NUMBER_UNREADABLE) : new Value.Known(count.toString());
    }

    private static Value digits(String phone, String shape) {
        return phone.matches(shape) ? new Value.Known(phone) : new Value.Unreadable(Reason.PHONE_UNREADABLE);
    }

    /** A day and a time; a day alone begins it. */
    private static Value moment(String cell, LocalDate today) {
        var typed = cell.strip().replace('T', ' ');
        var time = TIME.matcher(typed);
        if (!time.find()) {
            return day(typed, today) instanceof Value.Known(var day)
                    ? new Value.Known(day + "T00:00")
                    : day(typed, today);
        }
        try {
            var clock = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
            return day(typed.substring(0, time.start()), today) instanceof Value.Known(var day)
                    ? new Value.Known(day + "T" + clock)
                    : day(typed.substring(0, time.start()), today);
        } catch (DateTimeException noTime) {
            return new Value.Unreadable(Reason.DAY_UNREADABLE);
        }
    }

    private static Value day(String cell, LocalDate today) {
        try {
            var read = day(cell.strip());
            if (read == null) {
                return new Value.Unreadable(Reason.DAY_UNREADABLE);
            }
            if (read.getYear() < FIRST_YEAR) {
                return new Value.Unreadable(Reason.TOO_EARLY);
            }
            return read.isAfter(today) ? new Value.Unreadable(Reason.IN_FUTURE) : new Value.Known(read.toString());
        } catch (DateTimeException noDay) {
            return new Value.Unreadable(Reason.DAY_UNREADABLE);
        }
    }

    private static @Nullable LocalDate day(String typed) {
        var serial = SERIAL_DAY.matcher(typed);
        if (serial.matches()) {
            return FIRST_SERIAL_DAY.plusDays(Integer.parseInt(serial.group(1)));
        }
        for (var shape : List.of(DAY, PLAIN_DAY)) {
            var day = shape.matcher(typed);
            if (day.matches()) {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            }
        }
        return null;
    }

    /** Whether two values mean the same: a name may be written with other brackets and blanks. */
    boolean same(String one, String other) {
        return one.equals(other)
                || this == NAME
                        && EmployerName.of(one)
                                .normal()
                                .equals(EmployerName.of(other).normal());
    }
}
