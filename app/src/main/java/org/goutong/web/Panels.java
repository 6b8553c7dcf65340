package org.goutong.web;

import gg.jte.Content;
import java.util.List;
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
}
