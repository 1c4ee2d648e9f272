/** The register of enterprises, outlets and devices: what is known before any case. */
package org.bihuan.enterprise;
