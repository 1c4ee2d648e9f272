/** People, roles and branches: who may see and do what. Ground floor. */
package org.bihuan.access;
