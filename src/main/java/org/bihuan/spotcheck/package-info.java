/** Remote enforcement (远程执法抽查、远程质控): enterprises are called by video at random times, and their monitors are checked from afar. */
package org.bihuan.spotcheck;
