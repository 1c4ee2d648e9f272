/** On-site inspection (现场检查): two certified officers, record, evidence, correction order. */
package org.bihuan.inspection;
