// Daily fines: the board of running counts, and the rounds of one case. What is counted and what it comes to says the server;
// nothing is computed here.

import {api, failure, h, section, show, table, waiting, yuan} from './screens.js';

/** Every count that is under way, what has to be rechecked soonest first. @param lead number => address of a lead's dossier */
export async function renderDailyFines(node, {lead}) {
    show(node, waiting());
    try {
        const list = await api('/daily-fines');
        show(node, h('p', {class: 'bh-muted'}, '责令改正送达之日起三十日内暗查复查；拒不改正的，自送达次日起按原处罚数额逐日计算。复查前不得通知当事人。'), list.length
            ? table(['案件、当事人', '送达', '复查期限', '已计', '若复查仍违法，截至今日', '下一步'], list.map(line => row(line, lead)))
            : h('p', {class: 'bh-muted'}, '没有正在计罚的案件。'));
    } catch (error) {
        show(node, failure(error));
    }
}

function row(line, lead) {
    return [h('div', {}, h('a', {href: lead(line.leadNumber)}, line.caseNumber || line.leadNumber), h('div', {}, line.enterpriseName),
        h('div', {class: 'bh-muted'}, `${line.branchName}　${line.violationName}`)), line.servedOn, limit(line), counted(line.days, line.amount),
    line.ifStillDays == null ? line.outcomeName : counted(line.ifStillDays, line.ifStillAmount), line.nextStep];
}

function limit(line) {
    return h('div', {}, line.outcome ? '本轮已终结' : line.recheckOpen ? `第 ${line.day} 日，最迟 ${line.recheckBy}` : '已经复查',
        line.missedDates.map(text => h('div', {class: 'bh-over-text'}, text)));
}

const counted = (days, amount) => `${days} 日` + (days && amount ? `，${yuan(amount)}` : days ? '，原处罚尚未作出' : '');

/** What was fined, and what became of it after the original fine turned. */
function settled(d) {
    const fined = d.total ? yuan(d.total) : '';
    return d.settlement === 'WITHDRAW' ? `${fined}，已撤回` : d.settlement === 'CHANGE' ? `${fined}，变更为 ${yuan(d.settledTotal)}`
        : d.settlement === 'KEEP' ? `${fined}，维持${d.settledTotal === d.total ? '' : ` ${yuan(d.settledTotal)}`}` : fined;
}

/** The rounds of a case, or null where nothing was counted. */
export function dailyFines(rounds) {
    return rounds.map((round, i) => section(`按日连续处罚：第 ${i + 1} 轮　${round.outcomeName}`,
        round.missedDates.map(text => h('p', {class: 'bh-over-text'}, text)),
        h('p', {}, `已计 ${counted(round.days, round.amount)}；下一步：${round.nextStep}`),
        table(['责令改正违法行为决定书', '送达', '送达证明'], round.orders.map(o => [o.number || '拟制中', o.servedOn || '尚未送达', o.proof])),
        round.rechecks.length ? table(['复查', '结果', '情况', '法制审核'], round.rechecks.map(r => [`第 ${r.number} 次　${r.on}${r.late ? '（逾期）' : ''}`,
            r.resultName + (r.reportedOn ? `（报告 ${r.reportedOn}）` : ''), r.finding, r.review])) : null,
        round.periods.length ? table(['计罚期间', '日数', '数额'], round.periods.map(p => [`${p.from} 至 ${p.to}`, String(p.days), p.amount ? yuan(p.amount) : '待定'])) : null,
        round.decisions.length ? table(['处理', '数额', '决定书', '作出、送达'], round.decisions.map(d => [d.stateName, settled(d), d.number, d.decidedOn ? `${d.decidedOn}、${d.servedOn || '尚未送达'}` : ''])) : null));
}
