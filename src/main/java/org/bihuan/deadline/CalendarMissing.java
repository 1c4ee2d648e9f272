package org.bihuan.deadline;

/** A day was asked for in a year whose holidays have not been announced or loaded; the message names the year. */
public class CalendarMissing extends IllegalArgumentException {

    CalendarMissing(int year) {
        super("工作日历缺少 " + year + " 年的节假日安排，无法推算；请补入国务院办公厅公布的 " + year + " 年放假安排");
    }
}
