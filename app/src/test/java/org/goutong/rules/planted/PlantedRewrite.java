package org.goutong.rules.planted;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes a row anew from plain fields, and says nothing of which state it was. */
public class PlantedRewrite {

    @PostMapping("/planted/things/{thingId}/name")
    void rename(@PathVariable UUID thingId, @RequestParam String name, @RequestParam(defaultValue = "") String back) {}
}
