// The calculators that officers try out: what each asks, and how its answer reads. calculation.js draws both.
//
// A field has a key (its name in the question), a type, a label, and of these what it needs:
//   help; choices, [[value, name]] or {group: [[value, name]]}; initial, a text, or TODAY for the day on which it is asked;
//   when it is asked at all; own, if it steers the page and is not sent; needed, where only the page can know that it is;
//   sentAs, its name in the question where two fields share one; as, how a choice is sent: 'integer' or 'flag'.
// `sends` makes of the question what is sent, where part of it stands in an object of its own; `inner` is that object's name.
// What depends on other answers is a function of {values, row, index, name, data}: all the answers, those of the row it stands in, the
// row's number or value and its name, and what was fetched: once (data), or whenever the answers name another path (more).
// A field of type 'rows' has fields of its own. With `each` its rows are fixed, [[value, name]]; value is sent as `name`, and
// `leaveOut` says of which rows nothing is sent. `sends` makes of a row what is sent. `grid` draws fixed rows as a table; `untitled` ones show
// their name in a field's label.

import {today, yuan} from './screens.js';

const TODAY = today;
const SAID = [['', '未填'], ['true', '是'], ['false', '否']];
const days = count => `${count} 日`;

// ---- deadline ------------------------------------------------------------------------------------------------------

const byRule = ({values}) => values.way === 'RULE';
const limit = rule => `${rule.backwards ? rule.event + '之日前' : '自' + rule.event + '之日起'} ${rule.amount} ${rule.unitName}`;

/** The version of the chosen rule on the day from which it is counted, else its latest. */
function chosenRule({values, data}) {
    const versions = byRule({values}) ? data.rules.filter(rule => rule.code === values.rule) : [];
    const day = (values.from || values.moment || '').slice(0, 10);
    return versions.find(rule => day && rule.validFrom <= day && (!rule.validTo || day <= rule.validTo)) || versions[versions.length - 1];
}

function rules({data}) {
    const latest = new Map(data.rules.map(rule => [rule.code, rule]));
    const named = rules => rules.map(rule => [rule.code, `${rule.code} ${rule.name}（${limit(rule)}）`]);
    return {'现行': named([...latest.values()].filter(rule => !rule.validTo)),
        '以前的规定': named([...latest.values()].filter(rule => rule.validTo)).map(([code, name]) => [code, `${name}，${latest.get(code).validTo} 以前`])};
}

function extensions(at) {
    const rule = chosenRule(at);
    let sum = 0;
    return [['', '没有延长'], ...rule.extensions.map((one, i) => {
        sum += one.amount;
        return [String(i + 1), `${i ? '又' : ''}经${one.byName}批准延长 ${one.amount} ${rule.unitName}${i ? `，共 ${sum} ${rule.unitName}` : ''}`];
    })];
}

const unitOf = at => byRule(at) ? chosenRule(at)?.unit : at.values.unit;
const pausable = at => byRule(at) ? Boolean(chosenRule(at)?.pausedBy.length) : unitOf(at) !== 'HOURS';
const grounds = at => [['', '未填'], ...(chosenRule(at)?.pausedBy || []).map(ground => [ground.code, ground.name])];
const eventLabel = at => chosenRule(at) ? chosenRule(at).event + '之日' : '事由发生之日';

const deadline = {
    id: 'deadline', name: '期限', purpose: '推算法定期限的最后一日：事由发生当日不计入，工作日、中止和节假日顺延都算在内。',
    data: {rules: '/calculations/deadline/rules'},
    fields: [
        {key: 'way', own: true, type: 'choice', label: '按什么计算', initial: 'RULE', choices: [['RULE', '按法定期限'], ['AMOUNT', '自己填写长短']]},
        {key: 'rule', needed: true, type: 'choice', label: '期限', help: '括号内是起算的事由和长短；延长和可以扣除的期间随期限而定。', choices: rules, when: byRule},
        {key: 'amount', needed: true, type: 'integer', label: '长短', help: '例如 5。', when: at => !byRule(at)},
        {key: 'unit', type: 'choice', label: '单位', initial: 'WORKING_DAYS', when: at => !byRule(at), choices: [['WORKING_DAYS', '工作日'],
            ['NATURAL_DAYS', '日'], ['MONTHS', '个月'], ['YEARS', '年'], ['HOURS', '小时']]},
        {key: 'from', type: 'date', label: eventLabel, help: '这一日不计入，从次日起算。', when: at => unitOf(at) !== 'HOURS'},
        {key: 'moment', sentAs: 'from', type: 'moment', label: at => eventLabel(at).replace(/之日$/, '的时刻'), help: '从这一刻起连续计算，节假日照常计入。',
            when: at => unitOf(at) === 'HOURS'},
        {key: 'extensions', type: 'choice', as: 'integer', label: '已批准的延长', choices: extensions,
            when: at => Boolean(chosenRule(at)?.extensions.length)},
        {key: 'pauses', type: 'rows', label: '扣除的期间', one: '一段期间', help: '听证、公告、鉴定等不计入期限的期间；没有的不填。', when: pausable, fields: [
            {key: 'from', type: 'date', label: '自'}, {key: 'to', type: 'date', label: '至'},
            {key: 'ground', type: 'choice', label: '事由', choices: grounds, when: byRule}]},
        {key: 'on', type: 'date', label: '看哪一日的期限状态', initial: TODAY, help: '不需要的清空。', when: at => unitOf(at) !== 'HOURS'}
    ],
    reads(answer, asked) {
        const late = answer.standing === 'OVERDUE';
        const hours = answer.lastDay.length > 10;
        const end = hours ? answer.lastDay.slice(0, 16).replace('T', ' ') : answer.lastDay;
        const left = answer.remaining;
        return {
            verdict: answer.standingName || (hours ? '届满的时刻' : '期限的最后一日'),
            tone: late ? 'bad' : ['SOON', 'UNKNOWN'].includes(answer.standing) ? 'warn' : answer.standing ? 'good' : 'plain',
            figures: [[hours ? '届满' : '最后一日', end],
                left !== null && [left < 0 ? '已超过' : '距最后一日', `${left < 0 ? -left : `还有 ${left}`} ${(answer.rule || asked).unit === 'WORKING_DAYS' ? '个工作日' : '日'}`]],
            facts: [!hours && answer.unrolled !== answer.lastDay && ['顺延之前', answer.unrolled],
                answer.pausedDays > 0 && ['已扣除', days(answer.pausedDays)], answer.rule && ['约束', answer.rule.bindsName]],
            basis: answer.rule && `${answer.rule.citation}（${answer.rule.certaintyName}）`
        };
    }
};

// ---- applicable law ------------------------------------------------------------------------------------------------

/** The catalogue of violations, by what they pollute. */
function violations({data}) {
    const groups = {};
    for (const one of data.violations) {
        (groups[one.mediumName] ||= []).push([one.code, one.name]);
    }
    return groups;
}

const violation = {key: 'violation', type: 'choice', label: '违法行为', choices: violations};
const catalogue = {violations: '/law/violations'};
const kinds = list => list.map(kind => kind.name).join('；') || null;

const applicableLaw = {
    id: 'applicable-law', name: '适用法律', purpose: '《生态环境法典》自 2026-08-15 起施行：这一违法行为适用旧法还是法典，幅度各是多少。', data: catalogue,
    fields: [violation,
        {key: 'actStartedOn', type: 'date', label: '违法行为开始之日（可不填）', help: '行为持续、可能跨越法典施行之日的填写。'},
        {key: 'actEndedOn', type: 'date', label: '违法行为终了之日', help: '当日发现并当日停止的，填发现之日。'},
        {key: 'decisionOn', type: 'date', label: '作出处罚决定之日', initial: TODAY, help: '还没有作出决定的，填今天。'}],
    reads: answer => ({
        verdict: answer.proposedName, tone: answer.needsLegalReview ? 'warn' : 'good', says: answer.reason + '。',
        facts: [['原则', answer.straddles ? '跨越法典施行之日，先由法制审核确定' : answer.regimeName], ['派出机构以自己的名义处罚', answer.ownNameAllowed ? '可以' : '不可以，以市生态环境局的名义']],
        tables: [answer.bases.length && {title: '处罚规定', heads: ['法律', '条文', '情形', '罚款', '还可以', '核对'], rows: answer.bases.map(one =>
                [one.regime === 'CODE' ? '法典' : '旧法', one.citation + (one.level === 'NATIONAL' ? '' : `（${one.levelName}）`), one.circumstance,
                    one.range, kinds(one.kinds.filter(kind => kind.code !== 'FINE')), one.certaintyName])},
            {title: '程序标准（作出决定之日）', heads: ['程序', '罚款达到', '或者', '依据'], rows: answer.thresholds.map(one =>
                [one.partyName ? `${one.name}（${one.partyName}）` : one.name, one.amount && yuan(one.amount), kinds(one.kinds), one.citation])},
            {title: '还可能的法律后果（是否发生由人判断）', heads: ['后果', '法律', '依据', '核对'], rows: answer.consequences.map(one =>
                [one.name, one.regime === 'CODE' ? '法典' : '旧法', one.citation, one.certaintyName])}]
    })
};

// ---- discretion ----------------------------------------------------------------------------------------------------

const byViolation = ({values}) => values.way === 'VIOLATION';
const known = at => byViolation(at) && Boolean(at.data.benchmarks);
const percents = ({min, max}) => min === max ? `${min}%` : `${min}% 至 ${max}%`;
const factorOf = ({data, index}) => data.benchmarks.factors.find(one => one.code === index);
const choiceOf = at => factorOf(at)?.choices.find(one => one.code === at.row.choice);
const factors = ({data}) => (data.benchmarks?.factors || []).map(one => [one.code, one.name]);

function factorChoices(at) {
    const factor = factorOf(at);
    return factor ? [['', '未填，按最低计'], ...factor.choices.map(one => [one.code, `${one.name}（${percents(one)}）`]),
        ...factor.quantity ? [['VALUE', `按${factor.quantityName}确定`]] : [], ['UNPROVEN', '不能证明，按最低计']] : [];
}

function factorSent({choice, percent, value, code}) {
    return choice === 'VALUE' ? {code, value, percent} : choice === 'UNPROVEN' ? {code, unproven: true} : {code, choice, percent};
}

const circumstancesOf = ({values, data}) => (data.benchmarks?.circumstances || []).filter(one => !values.regime || one.regime === values.regime);
const several = at => new Set(circumstancesOf(at).map(one => one.circumstance)).size > 1;

function circumstances(at) {
    const ranges = new Map();
    for (const {circumstance, range, localRange} of circumstancesOf(at)) {
        ranges.set(circumstance, [...ranges.get(circumstance) || [], localRange ? `${range}，地方 ${localRange}` : range]);
    }
    return [...at.data.benchmarks.circumstanceRequired ? [] : [['', '不分档，按国家规定的幅度']],
        ...[...ranges].map(([name, texts]) => [name, `${name}（${[...new Set(texts)].join('；')}）`])];
}

/** Whether the provision that is chosen, or any of those that may be, wants this amount. */
const wants = need => at => known(at) && circumstancesOf(at).some(one => (!at.values.circumstance || one.circumstance === at.values.circumstance)
    && one.needs.includes(need));
const groundsOf = ({values, data}) => data.benchmarks.grounds.filter(one => values.grounds.split(',').includes(one.code));
const adjusted = ({values}) => values.adjustment !== 'NONE';

/** Gates have numbers that officers know from the rules; the other codes are for machines. */
const GATE = /\d/;

function discretionReads(answer, body) {
    const {range, localRange, comparable, adjustments} = answer;
    const blocked = answer.problems.some(one => one.blocking);
    const needs = [answer.needsReason && '说明理由', answer.needsDeliberation && '集体讨论', answer.needsLegalReview && '法制审核'].filter(Boolean);
    return {
        verdict: answer.status !== 'COMPUTED' ? answer.statusName : blocked ? '不能这样作出决定'
            : needs.length ? `建议的罚款，作出决定还需要${needs.join('、')}` : '建议的罚款',
        tone: answer.status !== 'COMPUTED' ? 'warn' : blocked ? 'bad' : needs.length ? 'warn' : 'good',
        says: answer.status !== 'COMPUTED' && answer.law && answer.law.reason + '。',
        figures: [answer.fine !== null && ['罚款', yuan(answer.fine), answer.fineInCapitals], answer.percent !== null && ['裁量百分比', answer.percent + '%']],
        facts: [range && ['法定幅度', range.text], localRange && [`地方幅度（${localRange.circumstance}）`, localRange.text + (localRange.used ? '' : '，仅供参考')],
            answer.benchmarkFine && ['基准罚款', answer.benchmarkFine.text], answer.modelName && ['算法', answer.modelName],
            answer.law && ['法律', answer.law.proposedName], answer.fine !== null && adjustments.kind !== 'NONE' && ['调整', `${adjustments.kindName} ${yuan(adjustments.amount)}`],
            answer.clamped && ['幅度', '超出法定幅度的部分已按幅度计']],
        basis: [answer.basis?.citation, answer.benchmark?.name].filter(Boolean).join('；'),
        problems: answer.problems.map(one => ({title: one.message, source: [GATE.test(one.code) && one.code, one.citation].filter(Boolean).join('，'), blocking: one.blocking})),
        notes: [comparable?.outside && (body.intendedFine ? `填写的拟处罚款 ${yuan(body.intendedFine)}在可比案件的罚款之外。` : '这一数额在可比案件的罚款之外。')],
        tables: [answer.alternatives.length && {title: '由法制审核选择', heads: ['法律', '条文', '幅度', '罚款'], rows: answer.alternatives.map(one =>
                [one.regime === 'CODE' ? '法典' : '旧法', one.citation, one.range, one.fine && yuan(one.fine)])},
            answer.factors.length && {title: '裁量因素', heads: ['因素', '情形', '百分比', '怎样确定'], rows: answer.factors.map(one =>
                [one.name, one.choiceName, one.percent + '%', one.howName])},
            comparable?.count && {title: `可比案件：${comparable.matchedOnName}，近 ${comparable.years} 年 ${comparable.count} 件`
                    + (comparable.fineMedian === null ? '' : `，罚款 ${yuan(comparable.fineMin)}至 ${yuan(comparable.fineMax)}，中位数 ${yuan(comparable.fineMedian)}`),
                heads: ['文号', '日期', '结果', '罚款', '百分比', '来源'], rows: comparable.cases.map(one =>
                    [one.number, one.decidedOn, one.outcomeName, one.fine && yuan(one.fine), one.percent && one.percent + '%', one.source])}]
    };
}

const discretion = {
    id: 'discretion', name: '裁量', purpose: '按法定幅度和裁量基准算出罚款，并与近年的可比案件对照。', data: catalogue,
    more: ({way, violation, actStartedOn, actEndedOn, decisionOn}) => ({benchmarks: way === 'VIOLATION' && violation && actEndedOn && decisionOn
        && '/law/benchmarks?' + new URLSearchParams({violation, actEndedOn, on: decisionOn, ...actStartedOn && {actStartedOn}})}),
    fields: [
        {key: 'way', own: true, type: 'choice', label: '按什么裁量', initial: 'VIOLATION', choices: [['VIOLATION', '违法行为和裁量基准'], ['RANGE', '自己填写幅度']]},
        {...violation, needed: true, when: byViolation},
        {key: 'actStartedOn', type: 'date', label: '违法行为开始之日（可不填）', when: byViolation},
        {key: 'actEndedOn', type: 'date', label: '违法行为终了之日', when: byViolation},
        {key: 'decisionOn', type: 'date', label: '作出处罚决定之日', initial: TODAY, help: '还没有作出决定的，填今天。', when: byViolation},
        {key: 'statutoryMin', needed: true, type: 'money', label: '法定最低罚款', when: at => !byViolation(at)},
        {key: 'statutoryMax', needed: true, type: 'money', label: '法定最高罚款', when: at => !byViolation(at)},
        {key: 'regime', type: 'choice', label: '法制审核决定适用', choices: [['', '还没有决定'], ['OLD', '旧法'], ['CODE', '《生态环境法典》']],
            when: at => known(at) && at.data.benchmarks.needsLegalReview},
        {key: 'circumstance', type: 'choice', label: '情形', choices: circumstances, when: at => known(at) && several(at)},
        {key: 'party', type: 'choice', label: '对谁', initial: 'UNIT', choices: [['UNIT', '单位'], ['PERSON', '责任人员']],
            when: at => known(at) && circumstancesOf(at).some(one => one.personFine)},
        {key: 'baseAmount', type: 'money', label: '计罚基数', help: '条文所称的费用、价款或者所得。', when: wants('baseAmount')},
        {key: 'totalInvestment', type: 'money', label: '项目总投资额', when: wants('totalInvestment')},
        {key: 'times', type: 'integer', label: '次数', when: wants('times')},
        {key: 'factors', type: 'rows', label: '裁量因素', help: '没有证据证明的按最低计；百分比在幅度之内填写。', each: factors, name: 'code', untitled: true, sends: factorSent,
            leaveOut: row => !row.choice, when: at => known(at) && at.data.benchmarks.factors.length > 0, fields: [
                {key: 'choice', type: 'choice', label: ({name}) => name, choices: factorChoices},
                {key: 'percent', needed: at => Boolean(choiceOf(at)), type: 'decimal',
                    label: at => choiceOf(at) ? `百分比（必填，${percents(choiceOf(at))}）` : '该档内的百分比（可不填）',
                    when: at => at.row.choice === 'VALUE' || Boolean(choiceOf(at)) && choiceOf(at).min !== choiceOf(at).max},
                {key: 'value', type: 'decimal', label: at => factorOf(at).quantityName + (factorOf(at).unit ? `（${factorOf(at).unit}）` : ''),
                    when: at => at.row.choice === 'VALUE'}]},
        {key: 'ownFactors', sentAs: 'factors', type: 'rows', label: at => byViolation(at) ? '裁量基准以外的因素' : '裁量因素', one: '一项因素',
            help: '基准以外的因素要说明理由；没有的不填。', fields: [{key: 'name', type: 'text', label: '因素'}, {key: 'percent', type: 'decimal', label: '百分比'}]},
        {key: 'foundOn', type: 'date', label: '发现违法行为之日（可不填）', help: '与此前的处罚一起，用来计算这是第几次违法。', when: byViolation},
        {key: 'earlierPenalties', type: 'rows', label: '此前同类处罚的日期', one: '一次处罚', when: at => byViolation(at) && Boolean(at.values.foundOn),
            sends: said => said.on, fields: [{key: 'on', type: 'date', label: '处罚决定之日'}]},
        {key: 'adjustment', type: 'choice', label: '从轻、减轻、从重', initial: 'NONE', choices: [['NONE', '不调整'], ['LIGHTER', '从轻'], ['MITIGATED', '减轻'],
            ['HEAVIER', '从重']]},
        {key: 'adjustmentPercent', type: 'decimal', label: '调整百分比（可不填）', help: '不填的，按允许的最大幅度。', when: adjusted},
        {key: 'grounds', type: 'ticks', label: '法定情节', when: known, choices: ({data}) => data.benchmarks.grounds.map(one =>
            [one.code, `${one.name}（${one.directionName}，${one.citation}）`])},
        {key: 'mainGround', type: 'choice', label: '以哪一情节为主', choices: at => groundsOf(at).map(one => [one.code, one.name]),
            when: at => known(at) && new Set(groundsOf(at).map(one => one.direction)).size > 1},
        {key: 'intendedFine', type: 'money', label: '拟处罚款（可不填）', help: '填了的，核对它是否在幅度、基准和可比案件之内。'}
    ],
    reads: discretionReads
};

// ---- late payment --------------------------------------------------------------------------------------------------

const way = (...ways) => ({values}) => ways.includes(values.way);
const whole = way('DUE', 'RECEIVED');

const latePayment = {
    id: 'late-payment', name: '加处罚款', purpose: '到期不缴纳罚款的，每日按罚款数额的百分之三加处，不超出罚款的数额。',
    fields: [
        {key: 'fine', type: 'money', label: '罚款数额'},
        {key: 'way', own: true, type: 'choice', label: '怎样确定逾期', initial: 'RECEIVED', choices: [['RECEIVED', '收到处罚决定书之日'], ['DUE', '缴纳期限'],
            ['PARTS', '分期缴纳'], ['DAYS', '已知逾期日数']]},
        {key: 'decisionReceivedOn', needed: true, type: 'date', label: '收到处罚决定书之日', help: '自这一日起十五日内缴纳，遇休息日顺延。', when: way('RECEIVED')},
        {key: 'dueOn', needed: true, type: 'date', label: '缴纳期限', help: '缴纳期限的最后一日。', when: way('DUE')},
        {key: 'overdueDays', needed: true, type: 'integer', label: '逾期日数', when: way('DAYS')},
        {key: 'instalments', type: 'rows', least: 2, label: '各期', one: '一期', help: '由早到晚填写，合计应当等于罚款数额。', when: way('PARTS'), fields: [
            {key: 'dueOn', type: 'date', label: '期限'}, {key: 'amount', type: 'money', label: '数额'},
            {key: 'paidOn', type: 'date', label: '缴纳之日', help: '未缴的不填'}]},
        {key: 'deferredTo', type: 'date', label: '经批准延期至（可不填）', when: whole},
        {key: 'paid', own: true, type: 'choice', label: '是否已经缴纳', initial: 'false', choices: [['false', '尚未缴纳'], ['true', '已经缴纳']], when: whole},
        {key: 'paidOn', needed: true, type: 'date', label: '缴纳之日', when: at => whole(at) && at.values.paid === 'true'},
        {key: 'asOf', needed: whole, type: 'date', label: '算到哪一日', initial: TODAY, help: '尚未缴纳的，算到这一日为止。',
            when: at => at.values.way === 'PARTS' || whole(at) && at.values.paid !== 'true'},
        {key: 'suspensions', type: 'rows', label: '复议、诉讼期间', one: '一段期间', help: '行政复议、行政诉讼期间不计算加处罚款；没有的不填。',
            when: at => at.values.way !== 'DAYS', fields: [{key: 'from', type: 'date', label: '自'}, {key: 'to', type: 'date', label: '至', help: '未结束的不填'}]}
    ],
    reads: answer => ({
        verdict: answer.countedDays === 0 ? '没有逾期，不加处罚款' : answer.capped ? '加处罚款已达罚款数额，不再增加' : '加处罚款',
        tone: answer.countedDays === 0 ? 'good' : answer.capped ? 'warn' : 'plain',
        figures: [['加处罚款', yuan(answer.surcharge), answer.surchargeInCapitals], ['计算', days(answer.countedDays)]],
        facts: [['罚款', yuan(answer.fine)], ['每日加处', yuan(answer.dailySurcharge)], ['逾期', days(answer.overdueDays)],
            answer.suspendedDays > 0 && ['扣除复议、诉讼期间', days(answer.suspendedDays)], answer.cappedOn && ['达到上限之日', answer.cappedOn],
            ['连同罚款共应缴纳', yuan(answer.total)]],
        basis: answer.citation,
        tables: [answer.parts.length > 1 && {title: '各期', heads: ['期限', '数额', '算到', '逾期', '扣除', '计算'], rows: answer.parts.map(part =>
            [part.dueOn, yuan(part.amount), part.countedTo + (part.paid ? '（已缴）' : '（未缴）'), days(part.overdueDays), days(part.suspendedDays),
                days(part.countedDays)])}]
    })
};

// ---- daily fine ----------------------------------------------------------------------------------------------------

const WAYS = {RECORDED_REASON: '写明理由并记入案卷后可以继续。', LEGAL_REVIEW: '经法制审核同意后可以继续。', NONE: '不能越过，须先解决。'};

const dailyFine = {
    id: 'daily-fine', name: '按日连续处罚', purpose: '受罚后拒不改正的，自责令改正决定书送达次日起至复查发现之日止，按原处罚数额逐日计罚。', data: catalogue,
    fields: [
        {...violation, label: '违法行为（可不填）', optional: true, help: '填了的，同时核对这种行为是否适用按日连续处罚。'},
        {key: 'originalFine', type: 'money', label: '原处罚的罚款数额', help: '按日连续处罚每日的数额等于它。'},
        {key: 'originalDecisionOn', type: 'date', label: '原处罚决定之日'},
        {key: 'originalDecisionServedOn', type: 'date', label: '原处罚决定送达之日（可不填）'},
        {key: 'correctionOrderServedOn', type: 'date', label: '责令改正决定书送达之日', help: '以送达回证为准；没有送达证明的不填。'},
        {key: 'orderWarnedOfDailyFine', type: 'choice', as: 'flag', label: '决定书写明了拒不改正可能被按日连续处罚', choices: SAID},
        {key: 'rechecks', type: 'rows', least: 1, label: '复查', one: '一次复查', help: '由早到晚填写每一次复查。', fields: [
            {key: 'on', type: 'date', label: '复查之日'},
            {key: 'result', type: 'choice', label: '结果', choices: [['', '请选择'], ['STILL_VIOLATING', '仍在违法排放'],
                ['REFUSED_OR_OBSTRUCTED', '拒绝、阻挠复查'], ['CORRECTED', '已经改正'], ['STOPPED', '已经停产'], ['LIMITED', '已经限制生产，不再违法排放'], ['CLOSED', '已经关闭']]},
            {key: 'correctionOrderServedOn', type: 'date', label: '所依据的新决定书送达之日', help: '没有新的不填', when: ({index}) => index > 0},
            {key: 'sameViolation', type: 'choice', as: 'flag', label: '与原处罚是同一违法行为', help: '法典施行后应当说明。', choices: SAID}]},
        {key: 'dailyDecisionOn', type: 'date', label: '按日连续处罚决定之日（可不填）', help: '还没有作出的不填；填了的，核对它与原处罚决定、复查的先后和所适用的法律。'}
    ],
    reads: answer => ({
        verdict: answer.statusName, tone: {APPLICABLE: 'good', NOT_APPLICABLE: 'plain'}[answer.status] || 'bad',
        figures: answer.days > 0 && [['合计', yuan(answer.total), answer.totalInCapitals], ['共', days(answer.days)]],
        facts: [['每日', yuan(answer.dailyAmount)], answer.regimeName && ['法律', answer.regimeName], answer.closedOn && ['终止之日', answer.closedOn]],
        basis: answer.citation,
        problems: answer.problems.map(one => ({title: `${one.recheck ? `第 ${one.recheck} 次复查：` : ''}${one.message}`, blocking: one.blocking,
            todo: one.blocking ? WAYS[one.overrideBy] : null, source: `${one.gate}，${one.citation}`})),
        notes: answer.hints,
        tables: [answer.periods.length && {title: '计罚期间', heads: ['自', '至', '日数', '数额'],
            rows: answer.periods.map(one => [one.from, one.to, days(one.days), yuan(one.amount)])}]
    })
};

// ---- incinerator ---------------------------------------------------------------------------------------------------

const STATES = [['RUNNING', '正常运行'], ['STARTING', '启炉'], ['STOPPING', '停炉'], ['STOPPED', '停运'], ['FAULT', '故障'], ['ACCIDENT', '事故'],
    ['DRYING', '烘炉'], ['COOLING', '停炉降温'], ['', '没有数据']];

const incineratorDay = {
    id: 'incinerator-day', name: '焚烧炉日判定', purpose: '生活垃圾焚烧炉的一个自然日：哪些小时豁免，日均值、炉温、虚假标记和设备维护是否构成违法。',
    fields: [
        {key: 'furnace', type: 'text', label: '炉号', initial: '1'},
        {key: 'date', type: 'date', label: '日期'},
        {key: 'hours', type: 'rows', label: '24 小时的标记和颗粒物小时均值', help: '没有特别情况的小时不用动；一段时间情况相同的，用“成段填写”。',
            each: Array.from({length: 24}, (_, hour) => [hour, `${hour} 时`]), name: 'hour', leaveOut: row => row.state === '', grid: true, spans: true, fields: [
                {key: 'state', type: 'choice', label: '工况', initial: 'RUNNING', choices: STATES},
                {key: 'particulateHourly', type: 'decimal', label: '颗粒物', help: 'mg/m³'},
                {key: 'monitorMaintenance', type: 'tick', label: '设备维护'}, {key: 'monitorFault', type: 'tick', label: '设备故障'},
                {key: 'temperatureMark', type: 'tick', label: '炉温异常'}, {key: 'markFalse', type: 'tick', label: '标记不实'}]},
        {key: 'dailyMeans', type: 'rows', label: '日均值', help: 'mg/m³；没有的项目不填。限值不填的，按国家标准。', name: 'pollutant',
            each: [['PM', '颗粒物'], ['NOX', '氮氧化物'], ['SO2', '二氧化硫'], ['HCL', '氯化氢'], ['CO', '一氧化碳']],
            leaveOut: row => !row.mean && !row.limit, grid: true,
            fields: [{key: 'mean', type: 'decimal', label: '日均值'}, {key: 'limit', type: 'decimal', label: '该厂限值'}]},
        {key: 'temperatureMeansBelow850', type: 'integer', label: '炉温 5 分钟均值低于 850 ℃ 的次数', help: '不判定炉温的不填。'},
        {key: 'usedExemptHours', type: 'integer', label: '本年已豁免：启炉、停炉、故障、事故（小时）', initial: '0'},
        {key: 'usedDryingHours', type: 'integer', label: '本年已豁免：烘炉、停炉降温（小时）', initial: '0'},
        {key: 'quarterMaintenanceHours', type: 'integer', label: '本季度已有设备维护标记（小时）', initial: '0'},
        {key: 'faultHoursBefore', type: 'integer', label: '前一日延续下来的故障、事故（小时）', initial: '0', help: '零点时故障仍在继续的，填已经持续的小时数。'}
    ],
    reads: answer => ({
        verdict: answer.verdict === 'VIOLATION' ? `发现违法行为 ${answer.findings.length} 项` : '未发现违法行为',
        tone: answer.verdict === 'VIOLATION' ? 'bad' : 'good',
        figures: [['豁免', `${answer.exemptHours} 小时`], ['计入判定', `${answer.judgedHours} 小时`]],
        facts: [['停运', `${answer.stoppedHours} 小时`], ['数据无效', `${answer.invalidHours} 小时`], ['没有数据', `${answer.missingHours} 小时`],
            ['本年已豁免', `${answer.usedExemptHours} 小时`], ['本年烘炉、停炉降温', `${answer.usedDryingHours} 小时`],
            ['本季度设备维护', `${answer.quarterMaintenanceHours} 小时`], answer.faultHoursAfter > 0 && ['日终仍在继续的故障', `${answer.faultHoursAfter} 小时`]],
        problems: answer.findings.map(one => ({title: one.violationName, text: one.message, source: one.citation, blocking: true})),
        notes: answer.warnings.map(one => one.message),
        tables: [{title: '不按正常运行判定的小时', heads: ['时', '工况', '处理', '理由'], rows: answer.hours
            .filter(one => one.treatment !== 'JUDGED' || one.state !== 'RUNNING').map(one => [String(one.hour), one.stateName, one.treatmentName, one.reason])}]
    })
};

// ---- waiver --------------------------------------------------------------------------------------------------------

const itemsOf = ({data}) => data.waiver?.items || [];
const factsOf = barrier => ({data}) => (data.waiver?.facts || []).filter(one => one.barrier === barrier).map(one => [one.code, one.name]);
const someItem = has => at => itemsOf(at).some(has);
const answered = {name: 'fact', untitled: true, leaveOut: row => !row.holds, fields: [{key: 'holds', type: 'choice', as: 'flag', label: ({name}) => name, choices: SAID}]};

const waiver = {
    id: 'waiver', name: '免予处罚', purpose: '轻微违法、初次违法及时改正的，或者没有主观过错的：对照当日有效的清单，符合哪一项，还缺什么证明，有什么障碍。', data: catalogue,
    inner: 'facts', sends: ({violation, on, ...facts}) => ({violation, on, facts}),
    more: ({violation, on}) => ({waiver: violation && on && '/law/waiver-items?' + new URLSearchParams({violation, on})}),
    fields: [violation,
        {key: 'on', type: 'date', label: '违法行为之日', help: '持续的行为填终了之日；按这一日有效的清单对照。'},
        {key: 'party', type: 'choice', label: '对谁', initial: 'UNIT', choices: [['UNIT', '单位'], ['PERSON', '责任人员']]},
        {key: 'timesOver', type: 'decimal', label: '超标倍数', help: '超过限值的部分除以限值，例如 0.05。', when: someItem(one => one.timesOverMax !== null)},
        {key: 'ph', type: 'decimal', label: 'pH 值（可不填）', help: 'pH 值超标的填写。', when: someItem(one => one.phMax !== null)},
        {key: 'inspectedOn', type: 'date', label: '检查的日期', help: '现场检查（勘察）笔录上的日期，改正期限自此起算。', when: someItem(one => one.sinceInspection)},
        {key: 'orderedAt', type: 'moment', label: '责令改正的时间', help: '责令改正违法行为决定书送达的时刻，改正期限自此起算。', when: someItem(one => one.term && !one.sinceInspection)},
        {key: 'orderedUntil', type: 'date', label: '责令改正的期限（可不填）', when: someItem(one => one.term && !one.sinceInspection)},
        {key: 'correctedAt', type: 'moment', label: '完成改正的时间', help: '还没有改正的不填。', when: someItem(one => one.term)},
        {key: 'earlierOffences', type: 'rows', label: '以往的同类违法', one: '一次违法', help: '查询后没有的不填。', sends: said => said.on,
            when: someItem(one => one.lookBackMonths !== null), fields: [{key: 'on', type: 'date', label: '发现之日'}]},
        {key: 'conditions', sentAs: 'answers', type: 'rows', label: '须证明的事实', help: '没有证据证明的选“未填”。', each: factsOf(false),
            when: ({data}) => Boolean(data.waiver), ...answered},
        {key: 'barriers', sentAs: 'answers', type: 'rows', label: '不得免罚的情形', help: '逐项核实；有一项的，不能提出免予处罚；证明没有主观过错的，只有涉嫌犯罪或者已经移送的不能提出。', each: factsOf(true),
            when: ({data}) => Boolean(data.waiver), ...answered}],
    reads: answer => ({
        verdict: answer.open ? '尚缺证明，现在不能提出' : answer.proposalName,
        tone: answer.proposal !== 'NOT_ELIGIBLE' ? 'good' : answer.open ? 'warn' : 'bad',
        problems: answer.barriers.map(one => ({title: one, blocking: true})),
        notes: answer.missing,
        basis: answer.proposal === 'NOT_ELIGIBLE' ? null : answer.items.map(one => one.citation).filter((one, i, all) => all.indexOf(one) === i).join('；'),
        tables: [answer.items.length && {title: answer.proposal === 'NOT_ELIGIBLE' ? '补齐证明后可能符合的事项' : '符合的事项', heads: ['事项', '处理', '改正期限', '依据', '核对'],
                rows: answer.items.map(one => [one.text, one.dutyName, one.term, one.citation, `${one.certaintyName}；${one.source}`])},
            answer.others.length && {title: '其他事项', heads: ['事项', '情况', '理由'], rows: answer.others.map(one =>
                [one.text, one.possible ? '尚缺证明' : '不符合', one.reasons.join('；')])}]
    })
};

export const CALCULATORS = [deadline, applicableLaw, discretion, waiver, latePayment, dailyFine, incineratorDay];
