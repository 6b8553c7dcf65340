package org.goutong.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Collects the panels that higher modules hang on a page. */
@Component
public class Panels {

    private final ObjectProvider<Panel> panels;
    private final Views views;

    Panels(ObjectProvider<Panel> panels, Views views) {
        this.panels = panels;
        this.views = views;
    }

    /** The panels of a page about a subject, in the order of their bean definitions. */
    public List<Content> on(String page, UUID subject) {
        return panels.orderedStream()
                .filter(panel -> panel.page().equals(page))
                .map(panel -> panel.view(subject))
                .filter(Objects::nonNull)
                .map(views::content)
                .toList();
    }

    /** The same for a page that lists several subjects. */
    public Map<UUID, List<Content>> on(String page, Collection<UUID> subjects) {
        var all = new HashMap<UUID, List<Content>>();
        panels.orderedStream()
                .filter(panel -> panel.page().equals(page))
                .forEach(panel -> panel.views(subjects)
                        .forEach((subject, view) -> all.computeIfAbsent(subject, some -> new ArrayList<>())
                                .add(views.content(view))));
        return all;
    }
}
