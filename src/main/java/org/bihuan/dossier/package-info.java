/** The dossier (卷宗): evidence and its safekeeping. Ground floor. */
package org.bihuan.dossier;
