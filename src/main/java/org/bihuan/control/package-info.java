/**
 * Emergency response and production control (应急响应与生产调控): who has to stop what, from which hour on and why, and what runs
 * all the same. A register: knows no case.
 */
package org.bihuan.control;
