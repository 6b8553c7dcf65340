package org.goutong.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column of a list of employers can hold, known by its usual titles in Chinese and English. */
public enum Column {
    ID("id,enterprise_id,employer_id,query_id,编号,企业编号,单位编号,序号,主键,no,number"),
    NAME("企业名称,单位名称,公司名称,企业全称,单位全称,公司全称,用人单位名称,商户名称,机构名称,纳税人名称,承租方名称,租户名称,"
            + "用人单位,工作单位,企业名,单位名,公司名,企业,单位,公司,商户,租户,承租方,名称,全称,"
            + "name,company,companyname,enterprise,enterprisename,employer,employername,organization,organisation"),
    CREDIT_CODE("统一社会信用代码,社会信用代码,统一信用代码,统一代码,信用代码,统一社会信用代码证号,纳税人识别号,税号,"
            + "营业执照号,营业执照注册号,code,creditcode,socialcreditcode,uscc,usci,taxid,taxnumber"),
    ADDRESS("地址,经营地址,办公地址,实际经营地址,生产经营地址,单位地址,企业地址,公司地址,详细地址,联系地址,所在地址,"
            + "注册地址,住所,登记地址,经营场所,地点,address,officeaddress,registeredaddress,location"),
    PHONE("联系电话,电话,联系方式,电话号码,手机,手机号,手机号码,联系人电话,单位电话,企业电话,办公电话,座机,固定电话,"
            + "phone,phonenumber,telephone,tel,mobile,contactphone"),
    BUILDING("楼号,楼栋,楼宇,楼栋号,楼宇名称,栋,栋号,座,building"),
    FLOOR("楼层,层,层数,所在楼层,floor"),
    ROOM("房间号,房号,室,门牌号,单元号,铺位号,铺位,room,unit"),
    /** An employer as somebody typed it. */
    TEXT("text,query,typed,填写的单位,填写内容,输入,原文"),
    /** Where the one who typed it works or was met. */
    HINT("hint,place,venue,提示,场所,地点,位置");

    private static final int LONG_ENOUGH_FOR_AN_ENDING = 4;
    private static final int LONGEST_TITLE = 40;

    private final List<String> titles;

    Column(String titles) {
        this.titles = Arrays.stream(titles.split(",")).map(Column::plain).toList();
    }

    /** The title this column has most often: 企业名称, or {@code name} in English. */
    public String usualTitle(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return switch (this) {
            case ID -> english ? "id" : "编号";
            case NAME -> english ? "name" : "企业名称";
            case CREDIT_CODE -> english ? "credit code" : "统一社会信用代码";
            case ADDRESS -> english ? "address" : "地址";
            case PHONE -> english ? "phone" : "联系电话";
            case BUILDING -> english ? "building" : "楼号";
            case FLOOR -> english ? "floor" : "楼层";
            case ROOM -> english ? "room" : "房间号";
            case TEXT -> "text";
            case HINT -> "hint";
        };
    }

    /**
     * How well a title names this column: 0 not at all, and the higher the more usual.
     *
     * @param plain the title as {@link #plain} leaves it
     */
    int fit(String plain) {
        int place = titles.indexOf(plain);
        if (place >= 0) {
            return 1000 - place;
        }
        for (var title : titles) {
            if (title.length() >= LONG_ENOUGH_FOR_AN_ENDING && !isLatin(title) && plain.endsWith(title)) {
                return 1;
            }
        }
        return 0;
    }

    /** A title without notes in brackets, blanks, marks and capitals: {@code * 单位名称(必填)} and 单位名称 are one. */
    static String plain(String title) {
        // A cell of data is no title, and a title is looked at for each of many cells of data: no patterns here.
        if (title.length() > LONGEST_TITLE) {
            return "";
        }
        var plain = new StringBuilder(title.length());
        int brackets = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = narrow(title.charAt(i));
            if ("([【{〔".indexOf(c) >= 0) {
                brackets++;
            } else if (")]】}〕".indexOf(c) >= 0) {
                brackets--;
            } else if (brackets <= 0 && (Character.isLetterOrDigit(c) || c == '#')) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private static char narrow(char c) {
        return c > '\uff00' && c < '\uff5f' ? (char) (c - '\uff00' + ' ') : c;
    }

    private static boolean isLatin(String title) {
        return title.charAt(0) < 0x80;
    }
}
