// Emergency responses, versions of production control, and what both demand of one enterprise.

import {api, button, failure, h, hashQuery, muted, root, show, size, table, time, waiting} from './screens.js';

const link = (path, query, text) => h('a', {href: '#/' + path + '?' + new URLSearchParams(query)}, text);
const byEnterprise = (uscc, text) => link('control-enterprise', {uscc}, text);
const until = moment => moment ? time(moment) : '另行通知';
const good = text => text ? h('p', {class: 'bh-good', role: 'status'}, text) : null;
const percent = number => `${Number(number)}%`;
const PAGE = 100;

async function safely(node, render) {
    show(node, waiting());
    try {
        await render();
    } catch (error) {
        show(node, failure(error));
    }
}

/** All responses, or the one that the address names; or the reduction lists. */
export async function renderResponses(node) {
    const id = hashQuery().get('id');
    await safely(node, () => hashQuery().has('lists') ? lists(node) : id ? response(node, id, Number(hashQuery().get('page') || 0)) : responses(node));
}

async function responses(node) {
    const [list, mayList] = await Promise.all([api('/responses'), api('/reduction-lists').then(() => true, () => false)]);
    show(node, mayList ? h('div', {class: 'bh-tabs'}, link('responses', {lists: 1}, '应急减排清单')) : null, muted('几项响应同时生效的，每家企业执行最严的一项。启动：“发起流程—应急响应”；解除：待办“解除响应”。'),
        list.length ? table(['编号', '级别', '区域', '起', '止', '状态', '已确认', '未落实'], list.map(one => [link('responses', {id: one.id}, one.number), one.levelName,
            one.area.join('、') || '全市', time(one.startsAt), until(one.endsAt), one.status, `${one.confirmed} / ${one.enterprises}`, String(one.breaches)])) : muted('没有应急响应。'));
}

/** @param said what became of the last thing that was done here */
async function lists(node, said) {
    const page = await api('/reduction-lists');
    const again = () => lists(node);
    show(node, h('div', {class: 'bh-tabs'}, h('a', {href: '#/responses'}, '全部响应')), h('h3', {}, '应急减排清单'), good(said),
        muted('导入的一版是草稿，支队确认之后才自起时生效，起时已过的自确认之时生效；此前没有止时的一版到此为止。'),
        page.mayImport ? importing('/reduction-lists', '企业逐项措施：统一社会信用代码、绩效等级、响应级别、工序、计量单位、数量；减排比例或者参数、参数下限；适用等级、起始小时、截止小时',
            {validFrom: ['有效期起时', true], validTo: ['止时（可以不填）', false]}, again) : null,
        page.lists.length ? table(['版次', '名称', '有效期', '企业', '状态'], page.lists.map(one => [`第 ${one.number} 版`, one.name, `${time(one.validFrom)} 至 ${until(one.validTo)}`,
            String(one.enterprises), one.confirmedAt ? `${time(one.confirmedAt)} 确认` : one.withdrawnAt ? `${time(one.withdrawnAt)} 撤回`
                : draft(one, page, done => lists(node, done))])) : muted('没有清单。'));
}

/** What can be done with a draft. What a confirmation replaces stands beside its button, and both are asked about once more. */
function draft(one, page, done) {
    const place = h('div', {});
    const what = `本版 ${one.enterprises} 家企业；` + (one.replaces ? `第 ${one.replaces.number} 版（${one.replaces.enterprises} 家企业）到 ${time(one.replaces.at)} 为止，只执行本版`
        : '不替换其他版次');
    const asking = (text, question, yes, path) => button(text, () => {
        let said = null;
        show(place, h('p', {role: 'alert'}, question), saying(yes, [], async () => {
            said = (await api(`/reduction-lists/${one.id}/${path}`, {method: 'POST'})).said;
        }, () => done(said)), button('不' + text, ask));
    });
    const ask = () => show(place, muted(one.refused ? `草稿，不能确认：${one.refused}` : page.mayConfirm ? what : '草稿，待确认'),
        page.mayConfirm && !one.refused ? asking('确认', what + '。确认之后不能撤回，是否确认？', '是，确认生效', 'confirmation') : null,
        page.mayWithdraw ? asking('撤回', '撤回之后不能再确认，导入的内容留档，是否撤回？', '是，撤回草稿', 'withdrawal') : null);
    ask();
    return place;
}

/**
 * A file is imported, and what became of it line by line is shown: what was good is kept.
 *
 * @param moments label of each moment that goes with the file, and whether it is required, by parameter
 */
function importing(path, columns, moments, again) {
    const name = h('input', {type: 'text', class: 'bh-input bh-wide', maxlength: 200, required: true});
    const times = Object.entries(moments).map(([key, [label, required]]) => ({key, label, input: h('input', {type: 'datetime-local', class: 'bh-input', 'aria-label': label, required})}));
    const picker = h('input', {type: 'file', accept: '.csv,.xlsx', 'aria-label': 'CSV 或者 XLSX 文件', required: true});
    const report = h('div', {'aria-live': 'polite'});
    const send = h('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: async () => {
        const missing = [['名称', name], ...times.map(one => [one.label, one.input]), ['文件', picker]].filter(([, input]) => input.required && !input.value.trim()).map(([label]) => label);
        if (missing.length) {
            show(report, h('span', {class: 'bh-over-text', role: 'alert'}, '请填写：' + missing.join('、')));
            return;
        }
        send.disabled = true;
        show(report, waiting());
        try {
            const query = new URLSearchParams({name: name.value});
            times.filter(one => one.input.value).forEach(one => query.set(one.key, one.input.value + ':00+08:00'));
            const taken = await api(`${path}?${query}`, {method: 'POST', body: form({}, picker)});
            const wrong = taken.report.report.filter(line => line.errors.length || line.warnings.length);
            show(report, muted(`${taken.report.lines} 行，收下 ${taken.report.added} 行，退回 ${taken.report.rejected} 行` + (taken.enterprises ? `，${taken.enterprises} 家企业，已存下` : '，没有存下')),
                wrong.length ? table(['行', '企业', '结果', '问题'], wrong.map(line => [String(line.line), line.key, line.errors.length ? '退回' : '收下', [...line.errors, ...line.warnings].map(one => (one.column ? one.column + '：' : '') + one.message).join('；')])) : null,
                h('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: again}, '看过了'));
        } catch (error) {
            show(report, h('span', {class: 'bh-over-text', role: 'alert'}, [error.message, ...(error.errors || []).map(one => one.message)].join('；')));
            send.disabled = false;
        }
    }}, '导入');
    return h('details', {}, h('summary', {}, '导入一版'), muted(`CSV（UTF-8）或者 XLSX，首行为表头。${columns}。`),
        h('div', {class: 'bh-row'}, h('label', {}, '名称 ', name), times.map(one => h('label', {}, one.label, ' ', one.input)), picker, send), report);
}

function pages(path, id, page, count) {
    return h('div', {class: 'bh-tabs'}, page > 0 ? link(path, {id, page: page - 1}, '上一页') : null, h('span', {class: 'bh-tabs-gap'}),
        count === PAGE ? link(path, {id, page: page + 1}, '下一页') : null);
}

async function response(node, id, page) {
    const one = await api(`/responses/${encodeURIComponent(id)}?size=${PAGE}&page=${page}`);
    const o = one.order;
    show(node, h('div', {class: 'bh-tabs'}, h('a', {href: '#/responses'}, '全部响应')), h('h3', {}, `${o.levelName}应急响应 ${o.number}（${o.status}）`),
        muted(`${o.area.join('、') || '全市'}，${time(o.startsAt)} 至 ${until(o.endsAt)}；第 ${one.listNumber} 版清单“${one.listName}”；${o.enterprises} 家企业，${one.measures} 项措施`
            + (one.confirmBy ? `；请在 ${time(one.confirmBy)} 前确认` : '')),
        muted('启动依据：' + one.reason + (one.exceptions ? '；豁免：' + one.exceptions : '') + (one.endReason ? '；解除依据：' + one.endReason : '')),
        table(['分局', '企业', '已确认', '核对情况'], one.branches.map(b => [b.name, String(b.enterprises), String(b.confirmed), b.finding ? `${b.finding}（${b.foundBy}）` : '—'])),
        h('h4', {}, '各企业的措施'),
        table(['企业', '等级', '处理', '措施', '确认'], one.enterprises.map(e => [byEnterprise(e.enterprise, e.enterpriseName), e.grade, treatment(e), measures(e.measures),
            e.confirmedAt ? time(e.confirmedAt) + (e.note ? ` ${e.note}` : '') : '未确认'])), pages('responses', id, page, one.enterprises.length));
}

const treatment = share => share.treatment + (share.reason ? `（${share.reason}）` : '');

/** @param order to which the proofs belong; needed only where there are any */
function measures(list, order) {
    return list.length ? list.map(m => h('div', {}, m.said + (m.binding ? '' : '（自主）'), (m.proofs || []).map(p => h('div', {class: 'bh-muted'},
        `${p.said}（${p.keptAt ? p.keptAt + '，' : ''}${p.by} ${time(p.at)}）`, files(order, p.files))))) : '清单没有本级措施';
}

const files = (order, list) => list.map(one => [' ', h('a', {href: `${root}/api/responses/${order}/files/${one.file}`, download: one.fileName, title: 'SHA-256 ' + one.sha256},
    `${one.fileName}（${size(one.size)}）`)]);

/** All versions of production control, or the one that the address names. */
export async function renderRatios(node) {
    const id = hashQuery().get('id');
    await safely(node, () => id ? version(node, id, Number(hashQuery().get('page') || 0)) : versions(node));
}

async function versions(node) {
    const {mayImport, versions: list} = await api('/production-control');
    show(node, mayImport ? importing('/production-control', '一家企业一行：统一社会信用代码、绩效等级、工序、计量单位、数量；传输通道、主城区（是/否）、区县排名', {}, () => versions(node)) : null, muted('比例 = 基准比例 × 等级系数 + 区位 + 区县排名 + 未执行要求的收严。提出：“发起流程—生产调控”。'),
        list.length ? table(['版次', '名称', '状态', '执行', '意见征求至', '企业', '理由'], list.map(one => [link('production-control', {id: one.id}, `第 ${one.number} 版`), one.name,
            one.status, one.effectiveFrom ? time(one.effectiveFrom) : '—', one.heardUntil ? time(one.heardUntil) : '—', String(one.enterprises), one.reason || '—'])) : muted('没有生产调控方案。'));
}

async function version(node, id, page) {
    const one = await api(`/production-control/${encodeURIComponent(id)}?size=${PAGE}&page=${page}`);
    const v = one.version;
    show(node, h('div', {class: 'bh-tabs'}, h('a', {href: '#/production-control'}, '全部版次')), h('h3', {}, `第 ${v.number} 版“${v.name}”（${v.status}）`),
        muted(`${v.enterprises} 家企业` + (v.effectiveFrom ? `，自 ${time(v.effectiveFrom)} 起` : '') + (v.reason ? `；${v.reason}` : '')),
        v.status === '征求意见' && one.own ? saying('提出意见', ['对方案的意见'], ([said]) => api(`/production-control/${v.id}/opinions`, {method: 'POST', body: {said}}),
            () => version(node, id, page)) : null,
        one.opinions.length ? table(['企业', '意见', '时间'], one.opinions.map(p => [p.enterpriseName, p.said, time(p.at)])) : null, v.answer ? muted('意见处理：' + v.answer) : null,
        table(['企业', '等级', '工序', '比例', '停', '最多运行', '计算'], one.ratios.map(r => [byEnterprise(r.enterprise, r.enterpriseName), r.grade, r.process, percent(r.ratio),
            `${r.stopped} / ${r.units}（${r.unit}）`, String(r.allowed), steps(r.steps)])), pages('production-control', id, page, one.ratios.length));
}

/**
 * One says something in a line, and the page is shown again with what became of it.
 *
 * @param picker where files can be added: a file input
 */
function saying(label, fields, send, again, picker) {
    const inputs = fields.map(field => h('input', {type: 'text', class: 'bh-input bh-wide', maxlength: 300}));
    const problem = h('span', {class: 'bh-over-text', role: 'alert'});
    return h('div', {class: 'bh-row'}, inputs.map((input, i) => h('label', {}, fields[i], ' ', input)), picker, h('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: async event => {
        event.target.disabled = true;
        try {
            await send(inputs.map(input => input.value));
            await again();
        } catch (error) {
            problem.textContent = [error.message, ...error.errors.map(one => one.message)].join('；');
            event.target.disabled = false;
        }
    }}, label), problem);
}

const steps = list => h('details', {}, h('summary', {}, `${list.length} 步`), list.map(step => h('div', {}, step)));

/** What an enterprise has to do now, and what it did; its ratio now or at the moment that the address names. */
export async function renderControlOfEnterprise(node) {
    const uscc = hashQuery().get('uscc') || '';
    await safely(node, () => ofEnterprise(node, uscc, hashQuery().get('at')));
}

/** What the enterprise's own staff do about a response: confirm it once, and prove each measure. */
function acting(one, done) {
    const path = `/responses/${one.order.id}`;
    const picker = () => h('input', {type: 'file', multiple: true, 'aria-label': '照片、录像、电量曲线等文件'});
    const confirmation = picker();
    return h('div', {}, muted(`${one.order.levelName}响应 ${one.order.number}`),
        one.share.confirmedAt ? null : saying('确认执行', ['说明（可以不填）'], ([note]) => api(path + '/confirmation', {method: 'POST', body: form({note}, confirmation)}),
            () => done(`已确认执行 ${one.order.number}。`), confirmation),
        one.share.measures.map(m => {
            const proof = picker();
            return [h('div', {}, m.said), saying('提交证明', ['如何落实', '不上传文件的：照片、录像存放在哪里'],
                ([said, keptAt]) => api(path + '/proofs', {method: 'POST', body: form({measure: m.id, said, keptAt}, proof)}),
                () => done(`证明已提交：${m.said}。`), proof)];
        }));
}

function form(said, picker) {
    const body = new FormData();
    Object.entries(said).filter(([, value]) => value).forEach(([key, value]) => body.append(key, value));
    [...picker.files].forEach(file => body.append('file', file, file.name));
    return body;
}

/** Chooses the hour whose ratio is explained. */
function anyHour(at, chosen) {
    const input = h('input', {type: 'datetime-local', class: 'bh-input', 'aria-label': '时刻', value: at ? at.slice(0, 16) : ''});
    return h('div', {class: 'bh-row'}, input, h('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () => input.value && chosen(input.value + ':00+08:00')},
        '看这一时刻的比例'));
}

/** @param said what became of the last thing that was done here */
async function ofEnterprise(node, uscc, at, said) {
    const [duty, ratio] = await Promise.all([api(`/enterprises/${encodeURIComponent(uscc)}/measures`),
        api(`/enterprises/${encodeURIComponent(uscc)}/control-ratio` + (at ? '?at=' + encodeURIComponent(at) : ''))]);
    show(node, h('h3', {}, duty.enterpriseName), good(said), h('h4', {}, '应急响应'),
        muted(duty.order ? `现在执行${duty.order.levelName}响应 ${duty.order.number}，自 ${time(duty.order.startsAt)} 至 ${until(duty.order.endsAt)}` : '现在没有生效的应急响应。'),
        duty.own ? duty.responses.filter(one => one.order.status === '生效中' || one.order.status === '待开始').map(one => acting(one, done => ofEnterprise(node, uscc, at, done))) : null,
        duty.responses.length ? table(['响应', '状态', '等级', '处理', '措施和证明', '确认'], duty.responses.map(one => [one.order.number, one.order.status, one.share.grade, treatment(one.share),
            measures(one.share.measures, one.order.id), [one.share.confirmedAt ? time(one.share.confirmedAt) : '未确认', one.share.note ? ' ' + one.share.note : null,
                files(one.order.id, one.share.files)]])) : null,
        duty.listed.length ? h('details', {}, h('summary', {}, '应急减排清单'), duty.listed.map(one => h('div', {}, one))) : null,
        h('h4', {}, '生产调控'), anyHour(at, moment => ofEnterprise(node, uscc, moment)), ratio.ratio ? [muted(`${time(ratio.at)}：${ratio.ratio.process}调控比例 ${percent(ratio.ratio.ratio)}，停 ${ratio.ratio.stopped}，最多运行 ${ratio.ratio.allowed}`),
            ratio.ratio.steps.map(step => h('div', {}, step))] : muted('这一时刻没有调控比例。'),
        ratio.tightenings.length ? table(['月份', '百分点', '决定', '理由', '起', '止'], ratio.tightenings.map(t => [t.month, String(Number(t.points)),
            t.granted === null ? '待决定' : t.granted ? '收严' : '不收严', [t.reason ? h('div', {}, t.reason) : '—', t.punished ? h('div', {}, '处罚决定 ' + t.punished) : null], t.from ? time(t.from) : '—', t.to ? time(t.to) : '—'])) : null,
        duty.breaches.length ? [h('h4', {}, '未落实的记录'), table(['依据', '应执行', '查到', '起', '止'], duty.breaches.map(b => [b.basis, b.demanded, b.found, time(b.from), time(b.to)]))] : null);
}
