package org.goutong.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the repository: modules, sources, templates, migrations, texts. */
final class House {

    static final Path ROOT = Path.of("..");
    static final Path JAVA = Path.of("src/main/java/org/goutong");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")");
    private static final Pattern NAME = Pattern.compile("\"([a-z]+)[^\"]*\"");
    private static final Pattern MOVED = Pattern.compile("alter table [a-z_]+\\.([a-z_]+) set schema ([a-z_]+)");
    private static final Pattern CREATED = Pattern.compile(
            "create\\s+(?:or\\s+replace\\s+)?(?:table|view|function|sequence|materialized view)\\s+([a-z_]+)\\.([a-z_]+)");

    private House() {}

    /** The modules and what each says it may use. */
    static Map<String, Set<String>> allowed() {
        var allowed = new TreeMap<String, Set<String>>();
        for (var file : files(JAVA, "package-info.java")) {
            var module = JAVA.relativize(file).getName(0).toString();
            var named = new TreeSet<String>();
            var list = ALLOWED.matcher(read(file));
            if (list.find()) {
                NAME.matcher(list.group(1)).results().forEach(name -> named.add(name.group(1)));
            }
            allowed.put(module, named);
        }
        return allowed;
    }

    /** The modules below each, down to the ground. */
    static Map<String, Set<String>> below() {
        var allowed = allowed();
        var below = new TreeMap<String, Set<String>>();
        for (var module : allowed.keySet()) {
            var reached = new TreeSet<String>();
            var next = new ArrayList<>(allowed.get(module));
            while (!next.isEmpty()) {
                var one = next.removeLast();
                if (reached.add(one)) {
                    next.addAll(allowed.getOrDefault(one, Set.of()));
                }
            }
            below.put(module, reached);
        }
        return below;
    }

    /** The Java sources of the application by their module. */
    static Map<Path, String> sources() {
        var sources = new LinkedHashMap<Path, String>();
        for (var file : files(JAVA, ".java")) {
            var inside = JAVA.relativize(file);
            if (inside.getNameCount() > 1) {
                sources.put(file, inside.getName(0).toString());
            }
        }
        return sources;
    }

    /** Tables, views, functions and sequences that the migrations make, for example {@code joining.application}. */
    static Set<String> objects() {
        var objects = new TreeSet<String>();
        for (var file : files(MIGRATIONS, ".sql")) {
            CREATED.matcher(read(file))
                    .results()
                    .forEach(created -> objects.add(created.group(1) + "." + created.group(2)));
            MOVED.matcher(read(file)).results().forEach(moved -> objects.add(moved.group(2) + "." + moved.group(1)));
        }
        return objects;
    }

    /** The schemas that the migrations make, for example {@code joining}. */
    static Set<String> schemas() {
        return objects().stream()
                .map(object -> object.substring(0, object.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
