/** Waiver of penalties (免予处罚): which hours of an incinerator are exempt, and what is left of the year's allowance. */
package org.bihuan.waiver;
