package org.goutong.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a field lets choose from: what is sent, and the word that stands there, in their order. */
public final class Options {

    private Options() {}

    public static <T> Map<String, String> of(List<T> all, Function<T, String> code, Function<T, String> word) {
        var options = new LinkedHashMap<String, String>();
        all.forEach(one -> options.put(code.apply(one), word.apply(one)));
        return options;
    }
}
