/** Referral to the police (移送公安): suspected crimes instead of a decision, detention after it, and the limits that run for both sides. */
package org.bihuan.referral;
