package org.goutong.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a page with what was chosen there; what is unknown or empty is left out. */
public final class Address {

    private final UriComponentsBuilder address;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Address(String path) {
        this.address = UriComponentsBuilder.fromPath(path);
    }

    public static Address of(String path) {
        return new Address(path);
    }

    /** Adds a parameter, unless its value is null or an empty text. */
    public Address with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
        return this;
    }

    /** Leads to a part of the page. */
    public Address at(String part) {
        address.fragment(part);
        return this;
    }

    /** The address as a link has it, for example {@code /employers?q=%E8%88%AA%E6%B8%AF}. */
    @Override
    public String toString() {
        return address.encode().buildAndExpand(values).toUriString();
    }
}
