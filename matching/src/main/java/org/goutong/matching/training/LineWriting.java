package org.goutong.matching.training;

import java.util.List;
import org.goutong.matching.EmployerLine;

/** How a firm is put down in a register and in the list of a property manager. */
final class LineWriting {

    private static final List<String> NOTES = List.of("（张经理）", "(二房东)", "（注册）", "(转租)", "【续租】", "（已搬离）", "-A座", "*");
    private static final int FIRMS_PER_AGENCY = 8;

    private final long seed;
    private final Difficulty difficulty;
    private final Firms firms;
    private final int agencies;

    LineWriting(long seed, Difficulty difficulty, Firms firms, int registered) {
        this.seed = seed;
        this.difficulty = difficulty;
        this.firms = firms;
        this.agencies = Math.max(1, (int) (registered * 0.12 / FIRMS_PER_AGENCY));
    }

    /**
     * One entry of a list.
     *
     * @param kind how the name differs
     * @param phone the number itself, whatever its written form; empty when the list has none
     * @param atPremises whether the address is that of the firm's room
     */
    record Entry(
            String name,
            String kind,
            String code,
            String address,
            boolean atPremises,
            String phone,
            String writtenPhone) {

        EmployerLine line(String id) {
            return new EmployerLine(id, name, code, address, writtenPhone);
        }

        String evidence(Entry other) {
            return (!code.isEmpty() && code.equals(other.code) ? "U" : "")
                    + (!phone.isEmpty() && phone.equals(other.phone) ? "P" : "")
                    + (atPremises && other.atPremises ? "A" : "");
        }
    }

    /** The full name with one of the two kinds of brackets. */
    static String official(Firm firm, Dice dice) {
        return dice.chance(0.92) ? firm.name().text() : firm.name().text("(", ")");
    }

    /** As the tax register has it: the full name, nearly always a code, the registered address. */
    Entry registered(Firm firm, Dice dice) {
        var written = official(firm, dice);
        var name = dice.chance(0.03) ? Misspelling.anyhow(written, dice) : written;
        var code = dice.chance(0.022)
                ? ""
                : dice.chance(0.003) ? CreditCodes.wrong(firm.code(), firm.kin(), dice) : firm.code();
        var address = address(firm, dice);
        var phone = dice.chance(0.14) ? "" : registeredPhone(firm, dice);
        var writtenPhone = phone.isEmpty() ? "" : Phones.written(phone, 0.85, dice);
        return new Entry(name, "", code, address.text, address.atPremises, phone, writtenPhone);
    }

    /** A registered address, and whether it is where the firm works. */
    record Registered(String text, boolean atPremises) {}

    Registered address(Firm firm, Dice dice) {
        return switch (dice.weighted(70, 10, 20)) {
            case 0 -> new Registered(firm.room().registered(dice), true);
            case 1 -> new Registered(City.desk(dice), false);
            default -> new Registered(firms.city().room(dice).registered(dice), false);
        };
    }

    /** A name as somebody put it down, with its slips. */
    record Typed(String name, String kind) {}

    Typed typed(Firm firm, Dice dice) {
        var kind = kind(firm, dice);
        var context = new Kind.Context(dice, firms.invention(), difficulty.formless());
        var name = kind.write(firm.name(), context);
        var label = new StringBuilder(kind.label());
        if (dice.chance(difficulty.typos())) {
            name = Misspelling.anyhow(name, dice);
            label.append("+typo");
        }
        if (dice.chance(difficulty.blanks())) {
            name = Misspelling.spaced(name, dice);
            label.append("+space");
        } else if (dice.chance(difficulty.notes())) {
            name = name + (dice.chance(0.1) ? " " : "") + dice.one(NOTES);
            label.append("+note");
        }
        return new Typed(name, label.toString());
    }

    /** As a property manager has it: any kind of name, codes and phones where somebody asked for them. */
    Entry listed(Firm firm, Dice dice) {
        var typed = typed(firm, dice);
        var code = "";
        if (dice.chance(difficulty.codes())) {
            code = dice.chance(0.07) ? CreditCodes.wrong(firm.code(), firm.kin(), dice) : firm.code();
        }
        boolean addressed = dice.chance(0.94);
        var address = addressed ? firm.room().listed(dice) : "";
        var phone = dice.chance(difficulty.phones()) ? firm.phone() : "";
        var writtenPhone = phone.isEmpty() ? "" : Phones.written(phone, phone.startsWith("010") ? 0.17 : 0.49, dice);
        if (!phone.isEmpty() && dice.chance(0.055)) {
            writtenPhone += "/" + Phones.number(dice);
        }
        return new Entry(typed.name, typed.kind, code, address, addressed, phone, writtenPhone);
    }

    private Kind kind(Firm firm, Dice dice) {
        return firm.name().isBranch() && dice.chance(difficulty.branchAsParent())
                ? Kind.BRANCH_AS_PARENT
                : difficulty.kinds().draw(dice);
    }

    private String registeredPhone(Firm firm, Dice dice) {
        if (dice.chance(0.14)) {
            return Phones.number(Dice.at(seed, 'A', dice.below(agencies)));
        }
        return dice.chance(0.54) ? firm.phone() : Phones.number(dice);
    }
}
