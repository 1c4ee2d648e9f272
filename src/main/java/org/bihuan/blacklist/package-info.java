/** The blacklist of third-party operators (第三方黑名单): who may no longer work, by which decision and until when, and whose record only shows it. */
package org.bihuan.blacklist;
