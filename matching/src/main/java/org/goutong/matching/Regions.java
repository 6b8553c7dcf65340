package org.goutong.matching;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The administrative regions with which a registered name begins, or which it carries in brackets. */
final class Regions {

    private static final String AUTONOMOUS = "广西壮族 内蒙古 宁夏回族 新疆维吾尔 西藏";
    private static final String PROVINCES = "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南"
            + " 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾";
    private static final String CITIES = "石家庄 唐山 秦皇岛 邯郸 保定 张家口 承德 沧州 廊坊 太原 大同 沈阳 大连 鞍山 长春 哈尔滨 大庆 南京 无锡"
            + " 徐州 常州 苏州 南通 扬州 杭州 宁波 温州 嘉兴 绍兴 金华 合肥 芜湖 福州 厦门 泉州 南昌 济南 青岛 烟台 潍坊 威海 郑州 洛阳 武汉"
            + " 宜昌 长沙 株洲 广州 深圳 珠海 佛山 东莞 中山 惠州 汕头 南宁 桂林 海口 三亚 成都 绵阳 贵阳 昆明 西安 兰州 西宁 银川 呼和浩特"
            + " 包头 乌鲁木齐 拉萨";
    private static final Pattern BEIJING_DISTRICT =
            Pattern.compile("^(东城|西城|朝阳|丰台|石景山|海淀|门头沟|房山|通州|顺义|昌平|大兴|怀柔|平谷|密云|延庆)区|^经济技术开发区");
    // 北京市政…, 北京市场…, 北京市民… are 北京 + 市政: there the 市 belongs to the next word.
    private static final Pattern NEXT_WORD_OWNS_IT = Pattern.compile("^[市省](政|场|民|容|内|外|区|级).*", Pattern.DOTALL);

    private static final Map<String, String> SHORT_FORMS = shortForms();
    private static final Pattern LEADING = Pattern.compile("^(" + String.join("|", SHORT_FORMS.keySet()) + ")");

    private Regions() {}

    private static Map<String, String> shortForms() {
        // Longest first, so that 北京市 is tried before 北京.
        var forms = new TreeMap<String, String>(
                (a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());
        for (var province : PROVINCES.split(" ")) {
            forms.put(province, province);
            forms.put(province + "省", province);
            forms.put(province + "市", province);
            forms.put(province + "自治区", province);
        }
        for (var people : AUTONOMOUS.split(" ")) {
            var province = people.startsWith("内蒙古") ? people : people.substring(0, 2);
            forms.put(people + "自治区", province);
        }
        for (var city : CITIES.split(" ")) {
            forms.put(city, city);
            forms.put(city + "市", city);
        }
        return forms;
    }

    /** {@code 北京} for the region {@code 北京} or {@code 北京市}; empty for any other text. */
    static Optional<String> shortFormOf(String text) {
        return Optional.ofNullable(SHORT_FORMS.get(text));
    }

    /** Whether the name begins with a region other than the given one. */
    static boolean beginsWithOther(String name, String region) {
        var leading = LEADING.matcher(name);
        return leading.find() && !region.equals(SHORT_FORMS.get(leading.group()));
    }

    /** {@code 北京市砚北} as {@code 北京砚北}; 北京市政 stays. */
    static String withLeadingRegionShort(String name) {
        var leading = LEADING.matcher(name);
        if (!leading.find()) {
            return name;
        }
        var region = SHORT_FORMS.getOrDefault(leading.group(), "");
        var afterShort = name.substring(region.length());
        if (leading.end() == region.length()
                || NEXT_WORD_OWNS_IT.matcher(afterShort).matches()) {
            return name;
        }
        return region + name.substring(leading.end());
    }

    /** {@code 北京朝阳区砚北} as {@code 砚北}. */
    static String withoutLeadingRegion(String name) {
        var leading = LEADING.matcher(name);
        if (!leading.find()) {
            return BEIJING_DISTRICT.matcher(name).replaceFirst("");
        }
        var rest = name.substring(SHORT_FORMS.getOrDefault(leading.group(), "").length());
        return BEIJING_DISTRICT.matcher(rest).replaceFirst("");
    }
}
