/**
 * The register of enterprises, outlets, devices and permits: what is known before any case; and how an enterprise stands:
 * its performance grade, its place on the positive list, its credit.
 */
package org.bihuan.enterprise;
