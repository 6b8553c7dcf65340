package org.goutong.rules.planted;

/** Made from a row, and says nothing of which state it was. */
public record PlantedForm(String name) {

    /** As it is now. */
    static PlantedForm of(PlantedPage page) {
        return new PlantedForm(page.toString());
    }
}
