/** Alerts and leads (报警与线索): from a message of a monitoring platform to a reviewed and closed lead. */
package org.bihuan.alert;
