package org.goutong.materials;

import org.goutong.cases.ForEmployer;
import org.goutong.orgs.Scope;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hangs on an employer's own page what of the library is right today, in the reader's language. */
@Component
@Order(30)
class MaterialsForEmployerSection implements ForEmployer {

    private final MaterialStore store;

    MaterialsForEmployerSection(MaterialStore store) {
        this.store = store;
    }

    @Override
    public View view(Scope link, String path) {
        return new MaterialsForEmployer(path, store.listOpen(link, Words.english() ? "en" : "zh"));
    }
}
