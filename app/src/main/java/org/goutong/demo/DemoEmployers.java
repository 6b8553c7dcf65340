package org.goutong.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goutong.demo.DemoCity.Employer;
import org.goutong.demo.DemoCity.PlaceKind;
import org.goutong.demo.DemoPlaces.Site;
import org.goutong.demo.FirmNames.Firm;
import org.jspecify.annotations.Nullable;

/** Registers the 20,000 employers of 顺义 and 朝阳. */
final class DemoEmployers {

    private static final LocalDate FIRST_DAY = LocalDate.of(1996, 1, 8);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate BEFORE_LOBBY_STALL = LocalDate.of(2015, 9, 30);
    private static final int SAME_NAME_PAIRS = 5;

    private static final int[] SIZE_STARTS = {1, 10, 25, 100, 500, 1600};
    private static final int[][] SIZE_CHANCES = {
        {98, 2, 0, 0, 0}, {70, 19, 9, 2, 0}, {46, 27, 20, 6, 1}, {28, 27, 30, 13, 2}, {10, 20, 36, 27, 7}
    };
    private static final int HUNDRED_AND_MORE = 3;
    private static final int[] UNION_CHANCES = {9, 19, 39, 68, 85};
    private static final List<String> AUTHORITIES =
            List.of("110105", "110108", "110101", "110102", "110106", "110302", "110115", "110112", "110114", "110113");

    private final List<Employer> employers = new ArrayList<>();
    private final Map<String, FirmName> names = new HashMap<>();
    private final Map<String, List<String>> streets = new HashMap<>();
    private final Map<String, String> townshipNames = new HashMap<>();
    private final CreditCodes codes = new CreditCodes();
    private final FirmNames firms = new FirmNames();
    private final Dice dice = Dice.named("employers");

    private DemoEmployers() {}

    static EmployerRegister register(List<Site> sites) {
        var draft = new DemoEmployers();
        draft.readStreets();
        draft.registerLobby(sites);
        var lobby = draft.employers.size();
        for (var row : WordLists.rows("demo/employers_per_township.csv")) {
            var township = row.getField("township");
            var wanted = Integer.parseInt(row.getField("employers"));
            draft.registerTownship(township, township.equals(LobbyEmployers.TOWNSHIP) ? wanted - lobby : wanted, sites);
        }
        draft.giveSameNames();
        return new EmployerRegister(List.copyOf(draft.employers), Map.copyOf(draft.names));
    }

    private void readStreets() {
        for (var row : WordLists.rows("demo/streets.csv")) {
            streets.put(
                    row.getField("district"), List.of(row.getField("streets").split("\\|")));
        }
        for (var row : WordLists.rows("reference/townships.csv")) {
            townshipNames.put(row.getField("code"), row.getField("name_zh"));
        }
    }

    static String key(int position) {
        return String.format(Locale.ROOT, "E%05d", position + 1);
    }

    private void registerLobby(List<Site> sites) {
        var building = sites.stream()
                .filter(site -> site.key().equals(DemoPlaces.LOBBY_BUILDING))
                .findFirst()
                .orElseThrow();
        for (var lobby : LobbyEmployers.all()) {
            firms.reserve(lobby.name());
            var floor = lobby.floor();
            var room = floor == null ? "" : room(floor);
            var union = lobby.unionFoundedOn();
            employers.add(new Employer(
                    lobby.key(),
                    lobby.name().full(),
                    codes.next("91", authority("110113")),
                    LobbyEmployers.TOWNSHIP,
                    floor == null ? null : building.key(),
                    floor,
                    floor == null ? null : room,
                    LobbyEmployers.address(lobby, building, room),
                    lobby.employees(),
                    lobby.section(),
                    registered(union == null ? BEFORE_LOBBY_STALL : union.minusYears(1)),
                    union));
            names.put(lobby.key(), lobby.name());
        }
    }

    private void registerTownship(String township, int wanted, List<Site> sites) {
        var district = township.substring(0, 6);
        Deque<Site> seats = new ArrayDeque<>();
        for (var site : sites) {
            if (site.townshipCode().equals(township) && !site.key().equals(DemoPlaces.LOBBY_BUILDING)) {
                for (var seat = 0; seat < site.employers(); seat++) {
                    seats.add(site);
                }
            }
        }
        var addressStem = addressStem(township);
        var neighbours = new ArrayList<Firm>();
        for (var count = 0; count < wanted; count++) {
            var firm = firms.next(district, neighbours);
            neighbours.add(firm);
            register(firm, township, seats.poll(), addressStem);
        }
    }

    private void register(Firm firm, String township, @Nullable Site site, String addressStem) {
        var district = township.substring(0, 6);
        var isAtGate = site != null && site.kind() == PlaceKind.ENTERPRISE_GATE;
        var band = isAtGate ? HUNDRED_AND_MORE : dice.weighted(SIZE_CHANCES[firm.size()]);
        var employees = dice.between(SIZE_STARTS[band], SIZE_STARTS[band + 1] - 1);
        var floor = site == null ? 0 : dice.between(1, site.floors());
        var room = site == null ? "" : room(floor);
        var address = site == null
                ? addressStem + dice.pick(streets.get(district)) + dice.between(1, 180) + "号"
                : site.doorOn(floor, room);
        var registered = registered(LAST_DAY);
        add(
                firm.name(),
                new Employer(
                        key(employers.size()),
                        firm.name().full(),
                        codes.next(firm.codeKind(), authority(district)),
                        township,
                        site == null ? null : site.key(),
                        site == null ? null : floor,
                        site == null ? null : room,
                        address,
                        employees,
                        firm.section(),
                        registered,
                        dice.percent(UNION_CHANCES[band]) && !isAtGate ? founded(registered) : null));
    }

    /** Gives a few shops of 顺义 the name of a shop in 朝阳: same name, other code, another employer. */
    private void giveSameNames() {
        var shops = employers.stream()
                .filter(employer -> employer.creditCode().startsWith("92"))
                .toList();
        var shunyi = shops.stream()
                .filter(shop -> shop.townshipCode().startsWith("110113"))
                .toList();
        var chaoyang = shops.stream()
                .filter(shop -> shop.townshipCode().startsWith("110105"))
                .toList();
        for (var pair = 1; pair <= SAME_NAME_PAIRS; pair++) {
            var renamed = shunyi.get(pair * 97);
            var namesake = chaoyang.get(pair * 89);
            employers.set(
                    employers.indexOf(renamed),
                    new Employer(
                            renamed.key(),
                            namesake.name(),
                            renamed.creditCode(),
                            renamed.townshipCode(),
                            renamed.placeKey(),
                            renamed.floor(),
                            renamed.room(),
                            renamed.address(),
                            renamed.employees(),
                            namesake.section(),
                            renamed.registeredOn(),
                            renamed.unionFoundedOn()));
            names.put(renamed.key(), names.get(namesake.key()));
        }
    }

    private void add(FirmName name, Employer employer) {
        employers.add(employer);
        names.put(employer.key(), name);
    }

    private String authority(String district) {
        return dice.percent(80) ? district : dice.pick(AUTHORITIES);
    }

    private String room(int floor) {
        return String.valueOf(floor * 100 + dice.between(1, 28));
    }

    /** Newer firms are more frequent: the later of two days. */
    private LocalDate registered(LocalDate last) {
        var days = (int) (last.toEpochDay() - FIRST_DAY.toEpochDay());
        return FIRST_DAY.plusDays(Math.max(dice.below(days), dice.below(days)));
    }

    private @Nullable LocalDate founded(LocalDate registered) {
        var earliest = registered.plusMonths(7);
        var days = (int) (LAST_DAY.toEpochDay() - earliest.toEpochDay());
        return days < 1 ? null : earliest.plusDays(Math.min(dice.below(days), dice.below(days)));
    }

    private String addressStem(String township) {
        return (township.startsWith("110113") ? "北京市顺义区" : "北京市朝阳区") + townshipNames.get(township);
    }
}
