package org.bihuan.penalty;

/** What an officer who investigates does next. */
enum InvestigationStep {
    INQUIRY, INSPECTION, REPORT
}
