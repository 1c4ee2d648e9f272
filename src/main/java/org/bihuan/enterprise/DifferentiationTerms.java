package org.bihuan.enterprise;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Terms of grades and of the positive list. The provinces set them and none was read for this one, so they are settings
 * ({@code bihuan.differentiation.*}).
 *
 * @param cleanYears           so many years without an offence before an enterprise is listed
 * @param gradePublicationDays a grade is published so many days at least
 * @param listPublicationDays  an entry in the list is published so many days at least
 */
@ConfigurationProperties("bihuan.differentiation")
record DifferentiationTerms(@DefaultValue("2") int cleanYears, @DefaultValue("5") int gradePublicationDays, @DefaultValue("5") int listPublicationDays) {
}
