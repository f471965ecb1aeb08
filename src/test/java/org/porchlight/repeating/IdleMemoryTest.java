package org.porchlight.repeating;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class IdleMemoryTest {
    @Test
    void what_was_read_of_a_person_is_gone_soon_after_they_were_served() {
        var memory = new IdleMemory();
        var read = new WeakReference<>(new String(new char[] {'5', '5', '5'}));
        memory.collect();
        memory.served();
        memory.collect();

        assertThat(read.get()).isNull();
    }
}
