// Remote quality control of monitors: what is due, and what was found.

import {api, failure, h, section, show, table, time, waiting} from './screens.js';

export async function renderQuality(node) {
    show(node, waiting());
    try {
        const [plan, checks] = await Promise.all([api('/quality-checks/plan'), api('/quality-checks')]);
        show(node, h('p', {class: 'bh-muted'}, `列入远程质控：废气企业 ${plan.enterprises.AIR || 0} 家、废水企业 ${plan.enterprises.WATER || 0} 家，设备 ${plan.devices} 台；`
            + `到期未做的核查 ${plan.overdue} 项。失控的设备，数据从上一次受控的质控起标记无效，至下一次合格的质控为止，其间的报警筛除。登记结果：“发起流程—自动监测设备远程质控”。`),
        section('最近的结果', checks.length ? table(['时间', '企业', '排放口', '核查', '污染物', '标准值', '示值', '误差', '判定', '凭据'], checks.map(c => [time(c.performedAt),
            c.enterpriseName, c.outlet, c.kindName, c.pollutantName, String(c.expected), String(c.measured), `${c.errorPercent}%（合格 ±${c.allowedPercent}%，失控 ±${c.invalidPercent}%）`,
            [h('span', {class: c.verdict === 'FAIL' ? 'bh-over-text' : null}, c.verdictName), c.withdrawReason ? `；已撤回：${c.withdrawReason}` : withdraw(c, () => renderQuality(node))],
            c.evidence])) : h('p', {class: 'bh-muted'}, '还没有结果。')),
        section('计划', table(['下次', '企业', '设备', '核查', '间隔', '上次'], plan.lines.slice(0, 200).map(p => [h('span', {class: p.overdue ? 'bh-over-text' : null}, p.due),
            p.enterpriseName, `${p.outlet} ${p.device}`, p.kindName, `${p.everyDays} 天`, p.lastAt ? time(p.lastAt) : '没有做过'])),
        plan.lines.length > 200 ? h('p', {class: 'bh-muted'}, `共 ${plan.lines.length} 项，显示最早到期的 200 项。`) : null));
    } catch (error) {
        show(node, failure(error));
    }
}

/** A wrong result is withdrawn with a reason; the server says who may. */
function withdraw(check, refresh) {
    const place = h('span');
    const offer = () => show(place, h('button', {type: 'button', class: 'btn btn-xs btn-link', onclick: ask}, '撤回'));
    const ask = () => {
        const reason = h('input', {class: 'bh-input', maxlength: 500});
        const message = h('span', {class: 'bh-over-text'});
        const confirm = async () => {
            try {
                await api(`/quality-checks/${check.id}/withdrawal`, {method: 'POST', body: {reason: reason.value}});
                await refresh();
            } catch (error) {
                show(message, error.message);
            }
        };
        show(place, h('label', {}, '撤回的原因 ', reason), ' ', h('button', {type: 'button', class: 'btn btn-xs btn-danger', onclick: confirm}, '确定撤回'),
            h('button', {type: 'button', class: 'btn btn-xs btn-default', onclick: offer}, '取消'), message);
        reason.focus();
    };
    offer();
    return place;
}
