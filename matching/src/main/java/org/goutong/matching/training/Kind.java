package org.goutong.matching.training;

import java.util.Locale;
import org.goutong.matching.Characters;

/** The ways in which a list or a person writes an employer's name otherwise than the register does. */
enum Kind {
    EXACT {
        @Override
        String write(InventedName name, Context context) {
            var dice = context.dice();
            return switch (dice.weighted(80, 13, 7)) {
                case 0 -> name.text();
                case 1 -> name.text("(", ")");
                default -> name.text("〔", "〕");
            };
        }
    },
    NO_ORG {
        @Override
        String write(InventedName name, Context context) {
            return withoutForm(name).text();
        }
    },
    NO_REGION {
        @Override
        String write(InventedName name, Context context) {
            var local = name.withoutRegion();
            return context.dice().chance(0.5) ? withoutForm(local).text() : local.text();
        }
    },
    ZIHAO_HEAD {
        @Override
        String write(InventedName name, Context context) {
            var dice = context.dice();
            return name.brand() + shortened(name.trade(), dice) + (dice.chance(0.13) ? "公司" : "");
        }
    },
    ZIHAO_ONLY {
        @Override
        String write(InventedName name, Context context) {
            return name.brand() + ending(context.dice(), 0.08, 0.13);
        }
    },
    REGION_ZIHAO {
        @Override
        String write(InventedName name, Context context) {
            return name.regionShort() + name.brand() + ending(context.dice(), 0.3, 0);
        }
    },
    NO_INDUSTRY {
        @Override
        String write(InventedName name, Context context) {
            var trade = name.trade();
            boolean wholly = trade.length() < 4 || context.dice().chance(0.65);
            return name.withTrade(wholly ? "" : trade.substring(0, trade.length() - 2))
                    .withBranch("")
                    .text();
        }
    },
    HOMOPHONE {
        @Override
        String write(InventedName name, Context context) {
            return Misspelling.bySound(perhapsWithoutForm(name, context), context.dice());
        }
    },
    SHAPE {
        @Override
        String write(InventedName name, Context context) {
            return Misspelling.byShape(perhapsWithoutForm(name, context), context.dice());
        }
    },
    EDIT {
        @Override
        String write(InventedName name, Context context) {
            return Misspelling.byHurry(perhapsWithoutForm(name, context), context.dice());
        }
    },
    TRADITIONAL {
        @Override
        String write(InventedName name, Context context) {
            return Misspelling.traditional(perhapsWithoutForm(name, context));
        }
    },
    SPACING {
        @Override
        String write(InventedName name, Context context) {
            return Misspelling.spaced(name.text(), context.dice());
        }
    },
    FORMER_NAME {
        @Override
        String write(InventedName name, Context context) {
            var dice = context.dice();
            return switch (dice.weighted(45, 40, 15)) {
                case 0 -> name.withBrand(context.invention().brand(dice)).text();
                case 1 -> context.invention().inOtherTrade(name, dice).text();
                default ->
                    context.invention()
                            .inOtherTrade(name, dice)
                            .withBrand(context.invention().brand(dice))
                            .text();
            };
        }
    },
    ORG_FORM {
        @Override
        String write(InventedName name, Context context) {
            var form = name.form();
            var other = switch (form) {
                case "有限公司" -> context.dice().chance(0.6) ? "股份有限公司" : "有限责任公司";
                case "有限责任公司", "股份有限公司" -> "有限公司";
                case "" -> "有限公司";
                default -> form.startsWith("集团") ? form.replaceFirst("集团", "") : "有限公司";
            };
            return name.withForm(other).text();
        }
    },
    LATIN {
        @Override
        String write(InventedName name, Context context) {
            var dice = context.dice();
            var sound = new StringBuilder();
            name.brand().chars().forEach(c -> sound.append(Characters.syllableText(Characters.syllable((char) c))));
            if (sound.isEmpty()) {
                return name.brand();
            }
            var spelt = Character.toUpperCase(sound.charAt(0)) + sound.substring(1);
            return switch (dice.below(3)) {
                case 0 -> spelt;
                case 1 -> spelt + " " + name.brand();
                default -> spelt.toUpperCase(Locale.ROOT) + name.brand() + shortened(name.trade(), dice);
            };
        }
    },
    BRANCH_AS_PARENT {
        @Override
        String write(InventedName name, Context context) {
            return name.withBranch("").text();
        }
    },
    BRANCH_ADDED {
        @Override
        String write(InventedName name, Context context) {
            var dice = context.dice();
            var branch = switch (dice.below(6)) {
                case 0 -> "分公司";
                case 1 -> "第一分公司";
                case 2 -> "望京店";
                case 3 -> "(北京)";
                case 4 -> "总部";
                default -> "北京分公司";
            };
            return withoutForm(name).withBranch(branch).text();
        }
    },
    CHATTER {
        @Override
        String write(InventedName name, Context context) {
            var dice = context.dice();
            var around = switch (dice.below(5)) {
                case 0 -> "上班";
                case 1 -> "工作";
                case 2 -> "（在职）";
                case 3 -> "北京";
                default -> "";
            };
            return name.brand() + shortened(name.trade(), dice) + around;
        }
    };

    /**
     * What writing depends on beside the name.
     *
     * @param formless how often a name with a slip in it also lacks its organisation form
     */
    record Context(Dice dice, NameInvention invention, double formless) {}

    abstract String write(InventedName name, Context context);

    /** As truth files call it, {@code no_org}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static InventedName withoutForm(InventedName name) {
        return name.form().endsWith("店") ? name : name.withForm("");
    }

    private static String perhapsWithoutForm(InventedName name, Context context) {
        return context.dice().chance(context.formless()) ? withoutForm(name).text() : name.text();
    }

    private static String ending(Dice dice, double company, double group) {
        double thrown = dice.unit();
        return thrown < company ? "公司" : thrown < company + group ? "集团" : "";
    }

    /** {@code 企业管理咨询} as {@code 企业管理}, {@code 咨询}, {@code 企业咨询} or in full. */
    private static String shortened(String trade, Dice dice) {
        int length = trade.length();
        if (length < 3) {
            return trade;
        }
        return switch (dice.weighted(38, 22, 22, length > 4 ? 12 : 0, length > 4 ? 6 : 0)) {
            case 0 -> trade;
            case 1 -> trade.substring(0, 2);
            case 2 -> trade.substring(length - 2);
            case 3 -> trade.substring(0, length - 2);
            default -> trade.substring(0, 2) + trade.substring(length - 2);
        };
    }
}
