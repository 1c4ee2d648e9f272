// What screening is worth: how many alerts of a period became nobody's work, by which rule, and how many of the others were true.

import {api, facts, failure, h, section, show, table, today, waiting} from './screens.js';

const percent = share => share === null ? '—' : (share * 100).toFixed(1) + '%';

export async function renderScreening(node) {
    const day = today();
    const from = h('input', {class: 'bh-input', type: 'date', value: day.slice(0, 8) + '01'});
    const to = h('input', {class: 'bh-input', type: 'date', value: day});
    const body = h('div');
    const load = async () => {
        show(body, waiting());
        try {
            show(body, report(await api('/reports/screening?' + new URLSearchParams({from: from.value, to: to.value}))));
        } catch (error) {
            show(body, failure(error));
        }
    };
    show(node, h('div', {class: 'bh-bar'}, '从 ', from, ' 到 ', to, ' ', h('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: load}, '统计')), body);
    await load();
}

function report(r) {
    const t = r.total;
    return [
        h('h3', {}, `${r.scope}　${r.from} 至 ${r.to}`),
        facts([['收到报警', t.received], ['未到执法人员', `${percent(r.removedShare)}（筛除、解释、并入在办线索）`], ['其中筛除和解释', percent(r.screenedOutShare)],
            ['已知状态和数据标记筛除', t.screenedOut], ['规则解释', t.explained], ['并入在办线索', t.merged], ['形成线索', t.opened], ['派到分局', t.reached],
            ['属实', t.truePositives], ['不实', t.falsePositives], ['在办', t.undecided], ['属实率', percent(r.precision)], ['等待筛查', t.waiting],
            ['为正面清单企业免去的现场检查', r.sparedInspections]].map(([name, value]) => [name, String(value)])),
        section('发现的违法', facts([['现场检查', r.breaches.onSite], ['其中涉嫌违法或者拒绝检查', r.breaches.suspected], ['双随机抽查', r.breaches.drawn],
            ['其中发现问题', r.breaches.drawnProblems], ['远程执法抽查', r.breaches.calls], ['其中发现问题', r.breaches.callProblems], ['未落实管控措施属实', r.breaches.measures],
            ['立案', r.breaches.casesFiled]].map(([name, value]) => [name, String(value)]))),
        lines('按规则', r.rules), lines('按类别', r.kinds), lines('按分局', r.branches)];
}

function lines(title, list) {
    return section(title, list.length ? table([title.slice(1), '收到', '筛除', '解释', '并入', '形成线索', '派到分局', '属实', '不实', '在办', '未到人员', '属实率'], list.map(one => {
        const c = one.counts;
        return [one.name, ...[c.received, c.screenedOut, c.explained, c.merged, c.opened, c.reached, c.truePositives, c.falsePositives, c.undecided].map(String),
            percent(one.removedShare), percent(one.precision)];
    })) : h('p', {class: 'bh-muted'}, '这段时间没有报警。'));
}
