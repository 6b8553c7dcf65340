package org.goutong.benchmarks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Well-formed applications of invented people: the same people for the same seed, new submission keys in every run. */
final class Applications {

    private static final List<String> SURNAMES =
            List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "孙", "马", "欧阳", "司马");
    private static final List<String> GIVEN = List.of(
            "兰", "伟", "静", "强", "磊", "芝", "洋", "艳", "勇", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "英", "华", "玉", "梅",
            "鑫", "晨", "雨");
    private static final List<String> BRANDS = List.of("砚北", "青禾", "云栈", "远汀", "禾木", "星槎", "白鹭洲", "知微", "松果林", "长亭外");
    private static final List<String> TRADES =
            List.of("国际货运代理", "报关服务", "餐饮管理", "物业服务", "科技", "供应链管理", "航空地面服务", "保洁服务");

    private final URI server;
    private final String path;
    private final List<String> employers;
    private final long seed;
    private final long run;

    /**
     * Prepares the applications of one run.
     *
     * @param code the join code of an open stall
     * @param employers what the applicants type, in turn by chance; empty for a built-in list
     * @param run a number no earlier run had, so that no submission key repeats
     */
    Applications(URI server, String code, List<String> employers, long seed, long run) {
        this.server = server;
        this.path = "/api/v1/meetings/" + code + "/applications";
        this.employers = employers;
        this.seed = seed;
        this.run = run;
    }

    /** The whole HTTP request of application {@code number}; always the same bytes for the same number. */
    byte[] request(long number) {
        byte[] body = body(number).getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\n"
                        + "Host: " + server.getAuthority() + "\r\n"
                        + "Content-Type: application/json\r\n"
                        + "Accept: application/json\r\n"
                        + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** The JSON body of application {@code number}. */
    String body(long number) {
        var random = new SplittableRandom(seed * 1_000_003L + number);
        return "{\"submissionKey\":\"" + submissionKey(number)
                + "\",\"name\":\"" + name(random)
                + "\",\"phone\":\"" + phone(random)
                + "\",\"employer\":\"" + escaped(employer(random))
                + "\",\"consentVersion\":\"1\",\"language\":\"zh\"}";
    }

    private UUID submissionKey(long number) {
        var random = new SplittableRandom(run ^ number * 0x9E3779B97F4A7C15L);
        return new UUID(
                random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L,
                random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    private static String name(SplittableRandom random) {
        return any(SURNAMES, random) + any(GIVEN, random) + (random.nextInt(4) == 0 ? "" : any(GIVEN, random));
    }

    private static String phone(SplittableRandom random) {
        return Long.toString(random.nextLong(13_000_000_000L, 20_000_000_000L));
    }

    private String employer(SplittableRandom random) {
        if (!employers.isEmpty()) {
            return any(employers, random);
        }
        var brand = any(BRANDS, random);
        var trade = any(TRADES, random);
        return switch (random.nextInt(4)) {
            case 0 -> "北京" + brand + trade + "有限公司";
            case 1 -> brand + "（北京）" + trade + "有限公司";
            case 2 -> "北京市" + brand + trade + "有限责任公司";
            default -> brand + trade;
        };
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < ' ') {
                escaped.append(String.format("\\u%04x", c));
            } else {
                escaped.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return escaped.toString();
    }

    private static String any(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
