package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.Panel;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever takes an employer over how far its founding is. */
@Component
class HandOverFoundingPanel implements Panel {

    private final EmployerFoundingPanel ofEmployer;

    HandOverFoundingPanel(EmployerFoundingPanel ofEmployer) {
        this.ofEmployer = ofEmployer;
    }

    @Override
    public String page() {
        return "case-hand-over";
    }

    @Override
    public @Nullable View view(UUID subject) {
        return ofEmployer.view(subject) instanceof EmployerFounding known && known.founding() != null ? known : null;
    }
}
