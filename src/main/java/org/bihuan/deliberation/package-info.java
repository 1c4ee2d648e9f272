/**
 * Collective deliberation (集体审议): the heads of the deciding authority convene, hear the case, vote, and their minutes are
 * signed. It is called by whatever has a matter to decide, and knows nothing of its callers.
 */
package org.bihuan.deliberation;
