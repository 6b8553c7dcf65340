package org.goutong.matching.training;

/** One room, which a register, a property manager and an employee write each in their own way, or leave out. */
record Room(Premises premises, String block, int floor, int door) {

    /** As registers write it: {@code 北京市朝阳区光华路8号院砚北大厦A座12层1203室}. */
    String registered(Dice dice) {
        var building = "北京市"
                + premises.district().name()
                + premises.street()
                + (dice.chance(0.68) ? premises.building() : "")
                + block;
        return premises.doors()
                ? building + (dice.chance(0.5) ? floor + "层" : "") + number() + (dice.chance(0.5) ? "室" : "")
                : building + storey(dice);
    }

    /** As the list of a property manager writes it, in one of six ways. */
    String listed(Dice dice) {
        var district = shortDistrict();
        var inBuilding = premises.building() + block;
        if (!premises.doors() || dice.chance(0.04)) {
            return switch (dice.below(4)) {
                        case 0 -> premises.street() + block;
                        case 1 -> district + premises.street() + inBuilding;
                        case 2 -> inBuilding;
                        default -> "北京" + district.replaceFirst("区$", "") + inBuilding;
                    }
                    + storey(dice);
        }
        return switch (dice.below(6)) {
            case 0 -> premises.street() + block + number() + "室";
            case 1 -> district + premises.street() + inBuilding + number();
            case 2 -> inBuilding + number();
            case 3 -> (block.isEmpty() ? premises.building() : block) + "-" + number();
            case 4 -> inBuilding + floor + "层" + number();
            default -> "北京" + district.replaceFirst("区$", "") + inBuilding + floor + "F-" + number();
        };
    }

    private String storey(Dice dice) {
        return dice.chance(0.3) ? floor + "层" : "";
    }

    /** As an employee says where the work is: never with the door. */
    String told(Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> premises.building();
            case 1 -> shortDistrict() + premises.building();
            case 2 -> premises.building() + block;
            default -> premises.street() + premises.building() + block + floor + "层";
        };
    }

    private String shortDistrict() {
        return premises.district().name().replaceFirst("^北京", "");
    }

    private String number() {
        return "%d%02d".formatted(floor, door);
    }
}
