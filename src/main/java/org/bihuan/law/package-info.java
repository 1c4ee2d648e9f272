/** Law as data: what may be violated and under which provision. A register: knows no case. */
package org.bihuan.law;
