/** The penalty case (行政处罚): from case clue to filing. */
package org.bihuan.penalty;
