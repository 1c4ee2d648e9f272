/** Daily continuous fines (按日连续处罚): rechecked in secret, counted, and decided on, what a discharger who refuses to correct owes for each further day. */
package org.bihuan.dailyfine;
