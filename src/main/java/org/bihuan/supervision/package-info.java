/** Overviews for supervisors and officers' screens; reads all rooms, and nothing imports it. */
package org.bihuan.supervision;
