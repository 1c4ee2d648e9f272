// Visits and calls that were drawn by lot: what is sealed stays so, what is not can be drawn again by anybody.

import {api, evidenceOf, facts, failure, h, hashQuery, section, show, table, time, waiting} from './screens.js';

const address = (page, number) => `#/${page}?number=${encodeURIComponent(number)}`;

/** All draws, or the one that the address names. */
export async function renderDraws(node) {
    const number = hashQuery().get('number');
    show(node, waiting());
    try {
        await (number ? oneDraw(node, number) : allDraws(node));
    } catch (error) {
        show(node, failure(error));
    }
}

async function allDraws(node) {
    const list = await api('/inspection-draws');
    show(node, h('p', {class: 'bh-muted'}, '检查对象和人员随机抽取。密封期间只公布种子的校验值；全部启封或者过了截止日期以后公布种子和权重，任何人可以重新抽一遍核对。提出抽取：“发起流程—双随机抽取”。'),
        list.length ? table(['编号', '事项', '范围', '检查日期', '参加抽取', '要求和抽中', '已达上限', '状态', '提出'], list.map(one => [
            h('a', {href: address('draws', one.number)}, one.number), `${one.purposeName}　${one.campaign || one.kindName}`, one.scope, `${one.fromDay} 至 ${one.toDay}`,
            String(one.candidates), drawn(one), String(one.atCap), state(one), one.requestedBy])) : h('p', {class: 'bh-muted'}, '还没有抽取。'));
}

const drawn = one => `要求 ${one.requested} 户` + (one.drawnAt ? `，抽中 ${one.drawn} 户` + (one.byFloor ? `，其中按最低比例 ${one.byFloor} 户` : '') : '');

/** Which items of the conduct code were not kept, of those that were recorded. */
function conduct(items) {
    const broken = items.filter(item => !item.kept);
    return !items.length ? null : !broken.length ? `${items.length} 项均做到`
        : h('span', {class: 'bh-over-text'}, `${items.length} 项中 ${broken.length} 项未做到：${broken.map(item => item.item + (item.note ? `（${item.note}）` : '')).join('；')}`);
}

const state = one => one.refused ? '不同意' : !one.drawnAt ? '待审批' : one.sealed ? '密封' : '已公布';

async function oneDraw(node, number) {
    const page = await api('/inspection-draws/' + encodeURIComponent(number));
    const d = page.draw;
    show(node, facts([['编号', d.number], ['事项', `${d.purposeName}　${d.campaign || d.kindName}`], ['范围', d.scope], ['检查日期', `${d.fromDay} 至 ${d.toDay}`],
        ['户数', drawn(d)], ['状态', state(d)], ['审批', d.decidedBy && `${d.decidedBy}：${d.refused ? '不同意' : '同意'}${d.opinion ? '（' + d.opinion + '）' : ''}`], ['抽取时间', d.drawnAt && time(d.drawnAt)], ['种子的校验值', d.seedHash], ['种子', d.seed || '密封']]),
    page.visits.length ? section('抽中的检查', table(['编号', '企业', '分局', '检查人员', '结果', '行为准则', '情况'], page.visits.map(v => [
        v.enterprise ? h('a', {href: address('drawn-visit', v.number)}, v.number) : v.number, v.enterpriseName || '密封', v.branch, `${v.firstOfficer}、${v.secondOfficer}`,
        v.resultName || (v.openedAt ? '已启封' : '未启封'), conduct(v.conduct), v.finding]))) : null,
    page.candidates.length ? section(`参加抽取的企业（${page.candidates.length}）`, table(['企业', '信用代码', '类别', '权重', '权重的组成', '本年次数', '本季已查', '结果', '次序'],
        page.candidates.map(c => [c.enterpriseName, c.enterprise, c.visitClass, String(c.weight), c.parts.map(part => `${part.reason} ${part.points > 0 ? '+' : ''}${part.points}`).join('；'),
            String(c.visitsThisYear), c.visitedThisQuarter ? '是' : null, c.result, c.place && String(c.place)]))) : null,
    page.officers.length ? section('参加抽取的人员', table(['人员', '执法证', '在手任务'], page.officers.map(o => [o.officer, o.certificate, String(o.load)]))) : null,
    page.terms ? section('上限和最低比例', h('p', {}, page.terms)) : null, section('怎样抽取', h('p', {}, page.how)));
}

/** One visit that was opened, with its conduct code and its evidence. */
export async function renderDrawnVisit(node, {upload}) {
    await one(node, '/drawn-visits/', upload, v => [facts([['编号', v.number], ['企业', v.enterpriseName], ['分局', v.branch], ['检查人员', `${v.firstOfficer}、${v.secondOfficer}`],
        ['启封', v.openedAt && time(v.openedAt)], ['到达', v.visitedAt && time(v.visitedAt)], ['结果', v.resultName], ['情况', v.finding]]),
    v.conduct.length ? section('行为准则', table(['内容', '做到', '说明'], v.conduct.map(c => [c.item, c.kept ? '是' : h('span', {class: 'bh-over-text'}, '否'), c.note]))) : null]);
}

export async function renderSpotChecks(node, {upload}) {
    if (hashQuery().get('number')) {
        await one(node, '/spot-checks/', upload, c => [facts([['编号', c.number], ['抽取', c.draw], ['企业', c.enterpriseName], ['呼叫时间', c.callAt ? time(c.callAt) : '另行随机呼叫'], ['结果', c.resultName]]),
            section('呼叫', table(['时间', '结果', '人员', '企业接听人', '已展示', '查看情况', '要求', '录像'], c.attempts.map(a => [time(a.at), a.resultName,
                [a.by, a.secondChecker].filter(Boolean).join('、'), a.answeredBy, a.shown.join('、'), a.finding, a.requirement, a.recording])))]);
        return;
    }
    show(node, waiting());
    try {
        const list = await api('/spot-checks');
        show(node, h('p', {class: 'bh-muted'}, '按权重随机抽取企业，在随机的时间视频呼叫；未到时间的不显示。提出抽取：“发起流程—远程抽查抽取”。'), list.length
            ? table(['编号', '企业', '呼叫时间', '次数', '结果', '情况'], list.map(c => [h('a', {href: address('spot-check', c.number)}, c.number), c.enterpriseName, c.callAt ? time(c.callAt) : '另行随机呼叫',
                String(c.attempts.length), c.resultName || '待呼叫', c.attempts.length ? c.attempts[c.attempts.length - 1].finding : null]))
            : h('p', {class: 'bh-muted'}, '还没有到时间的远程抽查。'));
    } catch (error) {
        show(node, failure(error));
    }
}

async function one(node, path, upload, content) {
    const number = hashQuery().get('number') || '';
    show(node, waiting());
    try {
        const found = await api(path + encodeURIComponent(number));
        const evidence = h('div');
        show(node, content(found), section('证据材料', evidence));
        evidenceOf(evidence, {number}, upload);
    } catch (error) {
        show(node, failure(error));
    }
}
