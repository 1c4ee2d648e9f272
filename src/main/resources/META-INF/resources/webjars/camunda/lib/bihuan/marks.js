// The marks of furnaces and outlets that one may see: the latest, or those of one enterprise in one year.

import {api, failure, h, hashQuery, show, table, time, waiting} from './screens.js';

const address = (enterprise, year) => '#/marks?' + new URLSearchParams({enterprise, ...(year ? {year} : {})});

export async function renderMarks(node) {
    const enterprise = hashQuery().get('enterprise');
    show(node, waiting());
    try {
        await (enterprise ? ofEnterprise(node, enterprise, hashQuery().get('year')) : latest(node));
    } catch (error) {
        show(node, failure(error));
    }
}

/** Before it nothing was marked. */
const FIRST_YEAR = 2020;

const HINT = '设备标记使数据无效；在规定时长内、规定污染物的报警不再开线索；设施故障标记只作报告，超标仍须调查；火电启动须有负荷数据。人工标记应在次日 12 时前作出。申报、更正：“发起流程—标记申报”；认定虚假、撤回：“发起流程—标记认定与撤回”。';

async function latest(node) {
    const list = await api('/marks');
    show(node, h('p', {class: 'bh-muted'}, HINT), list.length ? markTable(list.map(one => one.mark), list.map(one =>
        h('a', {href: address(one.enterprise)}, one.enterpriseName))) : h('p', {class: 'bh-muted'}, '还没有您可以查看的标记。'));
}

async function ofEnterprise(node, enterprise, year) {
    const page = await api(`/enterprises/${encodeURIComponent(enterprise)}/marks` + (year ? '?year=' + encodeURIComponent(year) : ''));
    show(node, h('h3', {class: 'bh-furnace-title'}, `${page.enterpriseName}　${page.year} 年`),
        h('div', {class: 'bh-tabs'}, h('a', {href: '#/marks'}, '全部企业'), h('span', {class: 'bh-tabs-gap'}),
            page.year > FIRST_YEAR ? h('a', {href: address(enterprise, page.year - 1)}, `${page.year - 1} 年`) : null, h('a', {href: address(enterprise)}, '今年')),
        h('p', {class: 'bh-muted'}, HINT), page.marks.length ? markTable(page.marks) : h('p', {class: 'bh-muted'}, '这一年没有标记。'));
}

const span = m => [h('span', {class: 'bh-nowrap'}, time(m.from)), ' 至 ', h('span', {class: 'bh-nowrap'}, time(m.to))];

function markTable(marks, enterprises) {
    return table([...(enterprises ? ['企业'] : []), '编号', '点位', '标记', '起止', '小时', '效果', '原因、证据', '登记', '状态'],
        marks.map((m, i) => [...(enterprises ? [enterprises[i]] : []), m.number, m.place, m.kindName, span(m), String(m.hours), m.effect,
            [m.reason, m.evidence && `证据：${m.evidence}`].filter(Boolean).join('；'),
            `${m.sourceName} ${m.enteredByName} ${time(m.enteredAt)}` + (m.lateReason ? `；补录：${m.lateReason}` : '') + (m.replaces ? `；更正 ${m.replaces}` : ''),
            [h('span', {class: m.status === 'PROVEN_FALSE' ? 'bh-over-text' : null}, m.statusName),
                m.findings.map(f => h('div', {class: 'bh-muted'}, `${f.findingName}：${f.reason}（${f.whoName} ${time(f.at)}）`))]]));
}
