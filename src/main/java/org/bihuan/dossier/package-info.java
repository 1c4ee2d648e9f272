/** The dossier (卷宗): documents, evidence and their safekeeping. Ground floor. */
package org.bihuan.dossier;
