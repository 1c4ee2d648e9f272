package org.bihuan.story;

import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestClassOrder;

/**
 * The published cases of Handan one after another in one browser. Everybody who has a part sits at a screen, and every kind of form is
 * filled in at one; the cement plant comes first, because there each role has something to do.
 */
@WholeApplicationTest
@Tag("browser")
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class PublishedCasesStory {

    @Nested
    @Order(1)
    class CementPlant extends CementPlantCase {
    }

    @Nested
    @Order(2)
    class HotSpot extends HotSpotCase {
    }

    @Nested
    @Order(3)
    class PrintingPlant extends PrintingPlantCase {
    }

    @Nested
    @Order(4)
    class IncineratorWaiver extends IncineratorWaiverCase {
    }

    @Nested
    @Order(5)
    class DailyFine extends DailyFineCase {
    }

    @Nested
    @Order(6)
    class DataFalsification extends DataFalsificationCase {
    }
}
