package org.bihuan.waiver;

import java.util.List;

/** The raw facts about an outlet, in whatever order they came in: marks, and the last revision of each hour's running data. */
record OutletRecords(List<OutletMark> marks, List<OutletReading> readings) {
}
