package org.goutong.commands;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words behind a command: files, and options as {@code --option value}, {@code --option=value}, {@code --flag}. */
final class Words {

    private static final Map<String, String> SHORT = Map.of("-o", "--output", "-q", "--quiet", "-h", "--help");

    private final Set<String> flags;
    private final Set<String> valued;
    private final List<String> files = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    /**
     * @param flags options without a value
     * @param valued options with one
     */
    Words(List<String> words, Set<String> flags, Set<String> valued) {
        this.flags = flags;
        this.valued = valued;
        for (var remaining = words.iterator(); remaining.hasNext(); ) {
            var word = remaining.next();
            if (word.equals("--")) {
                remaining.forEachRemaining(files::add);
            } else if (word.startsWith("-") && !word.equals("-")) {
                option(word, remaining);
            } else {
                files.add(word);
            }
        }
    }

    private void option(String word, Iterator<String> remaining) {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        var name = equals < 0 ? SHORT.getOrDefault(word, word) : word.substring(0, equals);
        if (flags.contains(name) && equals < 0) {
            options.put(name, "");
        } else if (!valued.contains(name)) {
            throw new Refused("usage.no-such-option", word);
        } else if (equals < 0 && !remaining.hasNext()) {
            throw new Refused("usage.no-value", word);
        } else if (options.put(name, equals < 0 ? remaining.next() : word.substring(equals + 1)) != null) {
            throw new Refused("usage.twice", name);
        }
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** The files, or a refusal when there are more or fewer than their names. */
    List<Path> files(String... names) {
        if (files.size() < names.length) {
            throw new Refused("usage.missing-file", names[files.size()]);
        }
        if (files.size() > names.length) {
            throw new Refused("usage.too-many-files", files.get(names.length));
        }
        return files.stream().map(Words::path).toList();
    }

    static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException impossible) {
            throw new Refused("usage.no-path", word);
        }
    }
}
