package org.bihuan.engine;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/**
 * Whoever may put an expression into a query may run any code. The engine refuses one in a query that somebody sends, but does not
 * look into its {@code orQueries}; here a query evaluates the expressions of the ready filters and no others, wherever it came from.
 */
class QueriesWithoutExpressions extends SpringExpressionManager {

    QueriesWithoutExpressions(ApplicationContext context, Map<Object, Object> beans) {
        super(context, beans);
    }

    @Override
    public Expression createExpression(String expression) {
        if (StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass() == AbstractQuery.class
                && !TasklistFilters.EXPRESSIONS.contains(expression)) {
            throw new BadUserRequestException("查询里不能有表达式");
        }
        return super.createExpression(expression);
    }
}
