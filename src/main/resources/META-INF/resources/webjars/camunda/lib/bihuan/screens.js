// What Tasklist's and Cockpit's plug-ins share: building elements, asking the server, showing a lead's dossier.
// Texts from the server go into the page as text, never as markup.

import {dailyFines} from './dailyfine.js';

const appRoot = document.querySelector('base').getAttribute('app-root') || '/camunda';
export const root = appRoot.replace(/\/camunda$/, '');
const ZONE = 'Asia/Shanghai';
const MEGABYTE = 1024 * 1024;
const LARGEST_FILE = 500 * MEGABYTE;
const SVG = 'http://www.w3.org/2000/svg';

export function loadStyles() {
    const href = new URL('bihuan.css', import.meta.url).href;
    if (!document.querySelector(`link[href="${href}"]`)) {
        document.head.append(h('link', {rel: 'stylesheet', href}));
    }
}

/** An element: h('p', {class: 'x', onclick: f}, 'text', child, [more children]); null children are left out. */
export function h(name, attributes = {}, ...children) {
    return fill(document.createElement(name), attributes, children);
}

function svg(name, attributes = {}, ...children) {
    return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
    for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('on')) {
            element.addEventListener(key.slice(2), value);
        } else if (value === true) {
            element.setAttribute(key, '');
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(key, value);
        }
    }
    element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
    return element;
}

/** What stands behind the question mark of the page's address. */
export function hashQuery() {
    return new URLSearchParams(location.hash.split('?')[1] || '');
}

function csrfToken() {
    const cookie = document.cookie.split('; ').find(c => c.startsWith('XSRF-TOKEN='));
    return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

/** What the user is told when a request fails; the server's own Chinese sentence where it gave one. */
function sentence(status, problem) {
    if (problem && (problem.detail || problem.message || problem.title)) {
        return problem.detail || problem.message || problem.title;
    }
    switch (status) {
        case 0: return '连接不上服务器，请检查网络后重试。';
        case 401: return '登录已过期，请重新登录。';
        case 403: return '您没有这项权限。';
        case 404: return '没有找到。';
        case 413: return '文件太大，单个文件不能超过 500 MB。';
        default: return `服务器没有完成这次操作（${status}），请稍后重试。`;
    }
}

class Refused extends Error {
    constructor(status, problem) {
        super(sentence(status, problem));
        this.status = status;
        this.errors = problem && Array.isArray(problem.errors) ? problem.errors : [];
    }
}

/** Asks our own interface, or the engine's; the answer's JSON, or null where there is none. */
export async function api(path, {method = 'GET', body, at = '/api'} = {}) {
    const headers = {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'};
    if (method !== 'GET') {
        headers['X-XSRF-TOKEN'] = csrfToken();
        if (!(body instanceof FormData)) {
            headers['Content-Type'] = 'application/json';
        }
    }
    let answer;
    try {
        answer = await fetch(root + at + path, {method, headers, credentials: 'same-origin',
            body: body === undefined || body instanceof FormData ? body : JSON.stringify(body)});
    } catch {
        throw new Refused(0);
    }
    const text = await answer.text();
    let json = null;
    try {
        json = text ? JSON.parse(text) : null;
    } catch {
        // an answer that is no JSON comes from something in between; its status says enough
    }
    if (!answer.ok) {
        throw new Refused(answer.status, json);
    }
    return json;
}

function parts(moment, options) {
    return Object.fromEntries(new Intl.DateTimeFormat('zh-CN', {timeZone: ZONE, hourCycle: 'h23', ...options})
        .formatToParts(new Date(moment)).map(p => [p.type, p.value]));
}

const DAY_AND_TIME = {year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit'};

/** 11-23 14:05 in Beijing time, with the year where it is not this one. */
export function time(moment) {
    if (!moment) {
        return '—';
    }
    const p = parts(moment, DAY_AND_TIME);
    const year = p.year === parts(Date.now(), DAY_AND_TIME).year ? '' : p.year + '-';
    return `${year}${p.month}-${p.day} ${p.hour}:${p.minute}`;
}

/** Today in Beijing, as 2026-11-23. */
export function today() {
    const p = parts(Date.now(), DAY_AND_TIME);
    return `${p.year}-${p.month}-${p.day}`;
}

/** An amount as people read it: 4,200,000 元; decimals only where there are any. */
export function yuan(amount) {
    const [whole, decimals = ''] = String(amount).split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (/[1-9]/.test(decimals) ? '.' + decimals.replace(/0+$/, '') : '') + ' 元';
}

function clockTime(moment) {
    const p = parts(moment, DAY_AND_TIME);
    return `${p.hour}:${p.minute}`;
}

export function size(bytes) {
    if (bytes < 1024) {
        return bytes + ' B';
    }
    return bytes < MEGABYTE ? (bytes / 1024).toFixed(1) + ' KB' : (bytes / MEGABYTE).toFixed(1) + ' MB';
}

export function badge(grade, name) {
    return h('span', {class: `bh-badge bh-grade-${String(grade).toLowerCase()}`}, name);
}

/** The state of a deadline in its colour. */
export function deadline(state) {
    return h('span', {class: `bh-due bh-${state.state.toLowerCase().replace('_', '-')}`, title: '期限 ' + time(state.due)},
        state.remaining || state.stateName);
}

export function failure(error) {
    return h('div', {class: 'bh-error', role: 'alert'}, error.message);
}

export function waiting() {
    return h('div', {class: 'bh-muted'}, '正在读取……');
}

/** A quiet line: what explains, or that there is nothing. */
export function muted(text) {
    return h('p', {class: 'bh-muted'}, text);
}

export function button(text, onclick) {
    return h('button', {type: 'button', class: 'btn btn-default btn-sm', onclick}, text);
}

/** Replaces what is in a node. */
export function show(node, ...children) {
    node.replaceChildren(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
}

const MOMENT = /^\d{4}-\d\d-\d\d$|^(\d{4}-)?\d\d-\d\d \d\d:\d\d$/;

/** A table; cells are texts or elements. */
export function table(heads, rows) {
    return h('div', {class: 'bh-scroll'}, h('table', {class: 'bh-table'},
        h('thead', {}, h('tr', {}, heads.map(head => h('th', {}, head)))),
        h('tbody', {}, rows.map(row => h('tr', {}, row.map(cell => h('td', {class: MOMENT.test(cell) ? 'bh-nowrap' : null}, cell === null || cell === undefined ? '—' : cell)))))));
}

/** Calls at once and then every so many seconds while the page is looked at; returns how to stop it. */
export function every(seconds, action) {
    const tick = () => document.visibilityState === 'visible' && action();
    const timer = setInterval(tick, seconds * 1000);
    document.addEventListener('visibilitychange', tick);
    action();
    return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', tick);
    };
}

// ---- chart ---------------------------------------------------------------------------------------------------------

/** Groups of alerts that one chart can hold: the same outlet, pollutant and unit. */
function series(alerts) {
    const groups = new Map();
    for (const alert of alerts) {
        if (alert.measured !== null) {
            const key = [alert.outlet, alert.pollutant, alert.unit].join('|');
            groups.set(key, [...(groups.get(key) || []), alert]);
        }
    }
    return [...groups.values()].sort((a, b) => b.length - a.length).slice(0, 3)
        .map(group => group.sort((a, b) => a.occurredTo.localeCompare(b.occurredTo)));
}

function chart(points) {
    const width = 560, height = 170, left = 52, right = 14, top = 14, bottom = 26;
    const limits = points.map(p => p.limit).filter(l => l !== null);
    const values = points.map(p => p.measured);
    const highest = Math.max(...values, ...limits, 0) * 1.12 || 1;
    const lowest = Math.min(...values, 0);
    const times = points.map(p => Date.parse(p.occurredTo));
    const first = times[0], span = times[times.length - 1] - first;
    const x = moment => span === 0 ? (left + width - right) / 2 : left + 12 + (moment - first) / span * (width - left - right - 24);
    const y = value => top + (highest - value) / (highest - lowest) * (height - top - bottom);
    const label = (text, attributes) => svg('text', attributes, text);
    const name = [points[0].outlet, points[0].pollutant].filter(Boolean).join(' ');
    const picture = svg('svg', {viewBox: `0 0 ${width} ${height}`, class: 'bh-chart', role: 'img',
        'aria-label': `${name} 的 ${points.length} 个报警值与限值`});
    for (const value of [lowest, highest / 1.12]) {
        picture.append(svg('line', {x1: left, x2: width - right, y1: y(value), y2: y(value), class: 'bh-grid'}),
            label(short(value), {x: left - 6, y: y(value) + 4, 'text-anchor': 'end', class: 'bh-axis'}));
    }
    if (points.length === 1) {
        picture.append(svg('line', {x1: x(first), x2: x(first), y1: y(0), y2: y(values[0]), class: 'bh-line'}));
    } else {
        picture.append(svg('polyline', {points: points.map((p, i) => `${x(times[i])},${y(p.measured)}`).join(' '), class: 'bh-line'}));
    }
    if (limits.length) {
        const limit = limits[limits.length - 1];
        picture.append(svg('line', {x1: left, x2: width - right, y1: y(limit), y2: y(limit), class: 'bh-limit'}),
            label('限值 ' + short(limit), {x: width - right, y: y(limit) - 4, 'text-anchor': 'end', class: 'bh-limit-label'}));
    }
    points.forEach((p, i) => picture.append(
        svg('circle', {cx: x(times[i]), cy: y(p.measured), r: 4, class: p.limit !== null && p.measured > p.limit ? 'bh-over' : 'bh-within'},
            svg('title', {}, `${time(p.occurredTo)}  ${p.measured} ${p.unit || ''}${p.limit === null ? '' : '，限值 ' + p.limit}`))));
    picture.append(label(time(points[0].occurredTo), {x: left, y: height - 8, class: 'bh-axis'}));
    if (span > 0) {
        const last = points[points.length - 1].occurredTo;
        picture.append(label(span < 86400000 ? clockTime(last) : time(last),
            {x: width - right, y: height - 8, 'text-anchor': 'end', class: 'bh-axis'}));
    }
    return h('figure', {class: 'bh-figure'},
        h('figcaption', {}, [name, points[0].unit ? `（${points[0].unit}）` : '']), picture);
}

function short(value) {
    return Number(value.toPrecision(4)).toString();
}

// ---- dossier -------------------------------------------------------------------------------------------------------

export function section(title, ...children) {
    return h('section', {class: 'bh-section'}, h('h4', {}, title), children);
}

export function facts(pairs) {
    return h('dl', {class: 'bh-facts'}, pairs.filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value))));
}

/**
 * The dossier of a lead.
 *
 * @param node    where to show it
 * @param path    where to read it, under /api
 * @param links   {lead: number => address or null, task: id => address or null, furnace: (enterprise, number) => address or null, enterprise: code => address or null} within the application it is shown in
 * @param upload  whether files can be added here
 * @param deliberation  id => element that shows the collective deliberation a task belongs to
 */
export async function renderDossier(node, path, {links, upload, deliberation}) {
    if (!node.firstChild) {
        show(node, waiting());
    }
    let dossier;
    try {
        dossier = await api(path);
    } catch (error) {
        show(node, error.status === 404 ? h('div', {class: 'bh-muted'}, error.message) : failure(error));
        return;
    }
    const about = dossier.deliberation ? deliberation(dossier.deliberation) : null;
    if (!dossier.lead) {
        show(node, h('div', {class: 'bh-dossier'}, about));
        return;
    }
    const evidence = h('div');
    show(node, h('div', {class: 'bh-dossier'}, about,
        head(dossier), tasks(dossier, links), alerts(dossier), marks(dossier), enterprise(dossier, links),
        leads('同期线索', '同一企业两小时内的其他未结线索，可能是同一件事。', dossier.together, links),
        documents(dossier, () => renderDossier(node, path, {links, upload, deliberation})), section('证据材料', evidence),
        penaltyCase(dossier), history(dossier, links), timeline(dossier)));
    evidenceOf(evidence, dossier.lead, upload);
}

function head({lead}) {
    return h('section', {class: 'bh-head'},
        h('div', {class: 'bh-title'}, badge(lead.grade, lead.gradeName), h('strong', {}, lead.title),
            h('span', {class: 'bh-stage'}, lead.stage), deadline(lead.deadline)),
        facts([
            ['线索编号', lead.number], ['情形', lead.what], ['辖区', lead.branch], ['处置方式', lead.route],
            ['发生时间', `${time(lead.occurredFrom)} 至 ${time(lead.occurredTo)}`], ['生成时间', time(lead.openedAt)],
            ['反馈期限', time(lead.deadline.due)], ['执法人员', lead.officers],
            ['签收时间', lead.acknowledgedAt && time(lead.acknowledgedAt)], ['反馈时间', lead.fedBackAt && time(lead.fedBackAt)],
            ['办结时间', lead.closedAt && time(lead.closedAt)], ['办结结果', lead.outcome], ['说明', lead.outcomeReason],
            ['案号', lead.caseNumber], ['归档时间', lead.archivedAt && time(lead.archivedAt)]]));
}

function tasks({tasks: open}, links) {
    if (!open.length || !links.task) {
        return null;
    }
    return section('待办任务', h('ul', {class: 'bh-plain'}, open.map(task => h('li', {},
        h('a', {href: links.task(task.id)}, task.name), h('span', {class: 'bh-muted'}, task.assignee ? `（${task.assignee}）` : '（待领取）')))));
}

function alerts({lead, alerts: list}) {
    const more = lead.alertCount > list.length ? h('p', {class: 'bh-muted'}, `共 ${lead.alertCount} 条，显示最近 ${list.length} 条。`) : null;
    const rows = list.map(a => [
        `${time(a.occurredFrom)}–${clockTime(a.occurredTo)}`, a.kind, [a.outlet, a.device].filter(Boolean).join(' / ') || null, a.pollutant,
        a.measured === null ? null : h('span', {class: a.limit !== null && a.measured > a.limit ? 'bh-over-text' : ''}, String(a.measured)),
        a.limit, a.unit, [a.outcome, a.reason].filter(Boolean).join('：'), a.summary]);
    const body = table(['时间', '种类', '点位', '污染物', '数值', '限值', '单位', '筛查', '摘要'], rows);
    return section(`报警（${lead.alertCount}）`, h('div', {class: 'bh-charts'}, series(list).map(chart)), more,
        rows.length > 6 ? h('details', {}, h('summary', {}, '报警明细'), body) : body);
}

/** What the enterprise marked about the lead's outlet: what it does, who entered it and when, and whether it stands. */
function marks({marks: list}) {
    return list.length ? section(`标记（${list.length}）`, h('p', {class: 'bh-muted'}, '该点位前后一天内的设备标记、工况标记。查实虚假的，在“发起流程—标记认定与撤回”中按编号认定。'),
        table(['编号', '点位', '标记', '起止', '效果', '原因、证据', '登记', '状态'], list.map(m => [m.number, m.place, m.kindName, `${time(m.from)} 至 ${time(m.to)}`,
            m.effect, [m.reason, m.evidence && `证据：${m.evidence}`].filter(Boolean).join('；'),
            `${m.enteredBy} ${time(m.enteredAt)}` + (m.lateReason ? `；补录：${m.lateReason}` : ''),
            h('span', {class: m.provenFalse ? 'bh-over-text' : null}, m.status)]))) : null;
}

function enterprise({enterprise: e}, links) {
    if (!e) {
        return null;
    }
    const named = d => d.kind === 'FURNACE' && links.furnace ? h('a', {href: links.furnace(e.uscc, d.name.split('号')[0])}, d.name) : d.name;
    const devices = e.devices.map(d => [d.code, named(d), d.kindName, d.outlet, d.operator]);
    return section('企业', facts([['名称', links.enterprise ? h('a', {href: links.enterprise(e.uscc)}, e.name) : e.name], ['统一社会信用代码', e.uscc], ['行业', e.trade], ['地址', e.address],
            ['重点排污单位', e.keyPolluter ? '是' : '否'],
            ['排放口', e.outlets.map(o => `${o.code} ${o.name}（${o.mediumName}）`).join('；')]]),
        devices.length ? h('details', {}, h('summary', {}, `监测监控设备（${devices.length}）`),
            table(['编号', '名称', '类型', '排放口', '运维机构'], devices)) : null);
}

function leads(title, hint, list, links) {
    if (!list.length) {
        return null;
    }
    return section(`${title}（${list.length}）`, hint ? h('p', {class: 'bh-muted'}, hint) : null,
        table(['编号', '等级', '情形', '阶段', '生成时间', '期限'], list.map(l => [
            links.lead ? h('a', {href: links.lead(l.number)}, l.number) : l.number, badge(l.grade, l.gradeName), l.what,
            l.outcome || l.stage, time(l.openedAt), deadline(l.deadline)])));
}

/** Each document can be downloaded and corrected; below them what waits for a signature, and the whole dossier in one file. */
function documents({lead, documents: list}, refresh) {
    if (!list.length) {
        return null;
    }
    const waiting = h('div');
    drafts(waiting, lead.number);
    const address = `${root}/api/leads/${encodeURIComponent(lead.number)}`;
    return section(`文书（${list.length}）`, table(['文书', '文号', '日期', '签发', '说明'], list.map(d => {
        const name = h('a', {href: `${address}/documents/${d.id}`, download: d.fileName, title: 'SHA-256 ' + d.sha256},
            d.version > 1 ? `${d.title}（第${d.version}版）` : d.title);
        return [d.superseded ? h('s', {}, name) : name, d.number, d.day, d.by,
            d.correctable ? [d.reason && `更正：${d.reason}`, correction(lead.number, d, refresh)]
                : [d.reason && `更正：${d.reason}`, d.superseded && '已更正，以新版为准'].filter(Boolean).join('；')];
    })), waiting, h('p', {}, h('a', {href: `${address}/dossier.zip`, download: `卷宗 ${lead.number}.zip`}, '下载整份卷宗（文书、证据、目录）')));
}

async function drafts(node, number) {
    try {
        const list = await api(`/leads/${encodeURIComponent(number)}/drafts`);
        show(node, list.length ? h('p', {}, '待签发：', list.map(one => h('a', {href: `${root}/api/leads/${encodeURIComponent(number)}/drafts/${one.key}`,
            download: `预览 ${one.title}.docx`}, `${one.title}（预览稿） `))) : null);
    } catch (error) {
        show(node, failure(error));
    }
}

/** A corrected file, with the reason, becomes the next version. */
function correction(number, document, refresh) {
    const place = h('span');
    const ask = () => {
        const reason = h('input', {class: 'bh-input', placeholder: '更正的原因', maxlength: 500});
        const file = h('input', {type: 'file', accept: '.docx', title: '下载原文书，改好后在这里选择'});
        const message = h('span', {class: 'bh-over-text'});
        const confirm = async () => {
            if (!file.files.length) {
                show(message, '请选择改好的 Word 文件');
                return;
            }
            try {
                await store(`/leads/${encodeURIComponent(number)}/documents/${document.id}/versions`, file.files[0], {reason: reason.value}, () => {});
                await refresh();
            } catch (error) {
                show(message, error.message);
            }
        };
        show(place, h('div', {class: 'bh-muted'}, '文号和金额不能改变；已经送达的，更正后要重新送达。'), reason, file,
            h('button', {type: 'button', class: 'btn btn-xs btn-danger', onclick: confirm}, '上传更正稿'),
            h('button', {type: 'button', class: 'btn btn-xs btn-default', onclick: offer}, '取消'), message);
        reason.focus();
    };
    const offer = () => show(place, h('button', {type: 'button', class: 'btn btn-xs btn-link', onclick: ask}, '更正'));
    offer();
    return place;
}

function penaltyCase({penaltyCase: c}) {
    if (!c) {
        return null;
    }
    const more = h('div');
    renderCase(more, c.id);
    return section('案件', facts([['案号', c.number || '尚未立案'], ['违法行为', c.violation], ['状态', c.status],
        ['线索转入', time(c.openedAt)], ['立案日期', c.decidedOn]]), more);
}

/** A filed case: the law in force, running clocks, report, decision, execution, and the file review. */
async function renderCase(node, number) {
    try {
        const [one, gates, rounds] = await Promise.all([api(`/cases/${number}`), api(`/cases/${number}/review`), api(`/cases/${number}/daily-fines`)]);
        const report = one.investigation;
        const decision = one.decision;
        const execution = one.execution;
        show(node,
            facts([['适用法律', one.regimeName], ['程序规定', one.procedure], ['处罚依据', report && report.applied],
                ['处理建议', report && report.intendedName + (report.fine ? `，罚款 ${yuan(report.fine)}` : '')
                    + (report.confiscation ? `，没收违法所得 ${yuan(report.confiscation)}` : '')],
                ['决定', decision && (decision.outcomeName || '告知、审核和决定中')], ['决定书', decision && decision.documentNumber],
                ['罚款', decision && decision.fine && yuan(decision.fine)],
                ['没收违法所得', decision && decision.confiscation && yuan(decision.confiscation)], ['送达', decision && decision.servedOn],
                ['已缴', execution && `${yuan(execution.paid)}，尚欠 ${yuan(execution.remaining)}（${execution.outcomeName}）`],
                ['公开', one.publication && `${one.publication.publishedOn}，${one.publication.place}`],
                ['改正', one.correction && `${one.correction.checkedOn} ${one.correction.corrected ? '已改正' : '未改正'}`],
                ['中止', one.suspension && `自 ${one.suspension.since} 起：${one.suspension.groundName}。${one.suspension.reason}`],
                ['终止', one.ending && `${one.ending.on} ${one.ending.kindName}：${one.ending.reason}`],
                ['结案', one.closedOn]]),
            h('h4', {}, '期限'), table(['事项', '起算', '届满', '状态', '依据'], one.deadlines.map(d => [d.name, d.from, d.lastDay || d.unrolled,
                h('span', {class: d.state === 'OVERDUE' ? 'bh-over-text' : ''}, d.stateName), d.citation])),
            changesOfCourse(one.courses), registeredEvidence(one.registrations), sealedThings(one.seizures), dailyFines(rounds), referredCase(one.referrals),
            h('details', {open: gates.some(g => g.state === 'BROKEN')},
                h('summary', {}, `案卷评查（通过 ${gates.filter(g => g.state === 'PASSED').length}，不通过 ${gates.filter(g => g.state === 'BROKEN').length}，尚未办到 ${gates.filter(g => g.state === 'OPEN').length}）`),
                table(['项', '内容', '结果', '事实', '依据'], gates.filter(g => g.state !== 'NOT_APPLICABLE').map(g => [g.gate, g.name,
                    [h('span', {class: g.state === 'BROKEN' ? 'bh-over-text' : ''}, g.stateName), g.mayOverride ? override(node, number, g) : null],
                    [g.fact, g.override ? h('p', {class: 'bh-muted'}, `${g.override.role} ${g.override.name} ${time(g.override.at)}：${g.override.reason}`) : null],
                    g.citation]))));
    } catch (error) {
        show(node, failure(error));
    }
}

/** Extensions, suspensions and ends of a case, asked for or carried out. */
function changesOfCourse(courses) {
    return courses.length === 0 ? null : [h('h4', {}, '办案程序事项'), table(['事项', '情形和理由', '提出', '审核', '决定', '结果'], courses.map(c => [
        c.kindName + (c.days ? ` ${c.days} 日` : ''), c.groundName && `${c.groundName}。${c.reason}`, c.proposedBy,
        c.reviewedBy && `${c.reviewedBy}：${c.review}`, c.decision && `${c.decidedBy || '集体讨论'}：${c.decision}`,
        [c.outcomeName, c.carriedOutOn && ` ${c.carriedOutOn}`, c.causeEndedOn && `，原因于 ${c.causeEndedOn} 消除，${c.resumedBy}恢复办理`].filter(Boolean).join('')]))];
}

/** Evidence that was registered and kept, with the day on which it is free again. */
function registeredEvidence(registrations) {
    return registrations.length === 0 ? null : [h('h4', {}, '先行登记保存的证据'), table(['证据', '保存地点、保管人', '登记保存', '处理期限', '状态', '处理'],
        registrations.map(r => [r.items, r.place && `${r.place}，${r.keeper}`, r.takenAt && time(r.takenAt), r.limit && r.limit.lastDay,
            h('span', {class: r.limit && r.limit.state === 'OVERDUE' ? 'bh-over-text' : ''}, r.state), r.fateName && `${r.fateName}：${r.fateReason}`]))];
}

/** Things that were sealed or seized, with the last day on which they may be. */
function sealedThings(seizures) {
    return seizures.length === 0 ? null : [h('h4', {}, '查封、扣押'), table(['措施和情形', '物品', '存放地点、保管人', '实施', '期限至', '状态', '处理'],
        seizures.map(s => [s.measureName && `${s.measureName} ${s.days} 日：${s.groundName}`, s.items.map(i => `${i.name} ${i.amount}`).join('、'),
            s.place && `${s.place}，${s.keeper}`, s.takenAt && time(s.takenAt),
            [s.lastDay, s.extendedDays ? `（已延长 ${s.extendedDays} 日）` : '', s.testedUntil ? `（检测、鉴定至 ${s.testedUntil}）` : ''].filter(Boolean).join(''),
            h('span', {class: s.overdue ? 'bh-over-text' : ''}, s.overdue ? '已届满，应当解除' : s.state),
            s.fateName ? `${s.fateName}：${s.fateReason}` : s.releasedOn && `${s.releasedOn} 出具解除决定书`]))];
}

/** What went to the police, and what they said. */
function referredCase(referrals) {
    return referrals.length === 0 ? null : [h('h4', {}, '移送公安'), referrals.map(r => [
        facts([['事项', [r.kindName, r.offence].filter(Boolean).join('：')], ['现在', r.outcomeName || r.state], ['下一步', r.next], ['移送书', r.letter],
            ['移送', r.handedOverAt && `${time(r.handedOverAt)} ${r.police}`], ['嫌疑对象', r.suspects.map(s => `${s.name}（${s.roleName}）`).join('、')],
            ...r.noted.map(n => [n.label, n.text])]),
        referralDetails(r)])];
}

/** The limits of a referral, what happened, and the evidence that left with its hashes. */
export function referralDetails(r) {
    return [r.clocks.length ? table(['期限', '谁', '起算', '至', '状态', '剩余', '依据'], r.clocks.map(c => [c.name, c.binds, time(c.from), c.until ? time(c.until) : '待定',
            h('span', {class: c.state === 'OVERDUE' || c.state === 'MET_LATE' ? 'bh-over-text' : ''}, c.stateName), hoursLeft(c.hours), c.citation])) : h('p', {class: 'bh-muted'}, '还没有正在计算的期限。'),
        r.steps.length ? table(['时间', '经过', '文号', '内容'], r.steps.map(s => [time(s.at), s.kindName, s.number, s.text])) : null,
        r.evidence.length ? h('details', {}, h('summary', {}, `移送的证据材料 ${r.evidence.length} 份`), table(['文件', '来源', '入卷', '移交', '哈希值（SHA-256）'],
            r.evidence.map(e => [e.fileName, e.origin, `${e.storedBy} ${time(e.storedAt)}`, `${e.handedBy} ${time(e.handedAt)} 交 ${e.receiver}`, e.sha256]))) : null];
}

export function hoursLeft(hours) {
    return hours === null || hours === undefined ? null
        : h('span', {class: hours < 0 ? 'bh-over-text' : ''}, hours < 0 ? `超期 ${-hours} 小时` : `${hours} 小时`);
}

/** Where the law leaves room, who is entitled lets the case go on with a reason that stays on file. */
function override(node, number, gate) {
    const place = h('span');
    const ask = () => {
        const reason = h('textarea', {class: 'bh-input', rows: 2, maxlength: 1000, placeholder: '可以继续的理由，写入卷宗', 'aria-label': '可以继续的理由'});
        const message = h('span', {class: 'bh-over-text'});
        const confirm = async () => {
            try {
                await api(`/cases/${number}/review/${gate.gate}/override`, {method: 'POST', body: {reason: reason.value}});
                await renderCase(node, number);
            } catch (error) {
                show(message, error.message);
            }
        };
        show(place, reason, h('button', {type: 'button', class: 'btn btn-xs btn-primary', onclick: confirm}, '签署理由'),
            h('button', {type: 'button', class: 'btn btn-xs btn-default', onclick: offer}, '取消'), message);
        reason.focus();
    };
    const offer = () => show(place, h('button', {type: 'button', class: 'btn btn-xs btn-link', onclick: ask}, '说明理由继续'));
    offer();
    return place;
}

function history({earlier, inspections, cases}, links) {
    return [
        leads('该企业以往线索', null, earlier, links),
        inspections.length ? section(`现场检查（${inspections.length}）`, table(['编号', '线索', '结果', '涉嫌违法行为', '检查情况', '时间'],
            inspections.map(i => [i.number, i.leadNumber, i.result, i.violation, i.findings, time(i.at)]))) : null,
        cases.length ? section(`该企业其他案件（${cases.length}）`, table(['案号', '违法行为', '状态', '线索', '时间'],
            cases.map(c => [c.number || '尚未立案', c.violation, c.status, c.leadNumber, time(c.openedAt)]))) : null];
}

function timeline({timeline: lines}) {
    return lines.length ? section('办理经过', h('ol', {class: 'bh-timeline'}, lines.map(line =>
        h('li', {}, h('time', {}, time(line.at)), h('span', {class: 'bh-who'}, line.who), h('span', {}, line.text))))) : null;
}

// ---- evidence ------------------------------------------------------------------------------------------------------

const ORIGINS = ['现场拍摄', '现场收集', '企业提供', '在线平台调取', '执法记录仪', '其他'];

export async function evidenceOf(node, {number, archivedAt}, upload) {
    const address = `/leads/${encodeURIComponent(number)}/evidence`;
    const open = !archivedAt;
    const list = h('div', {}, waiting());
    const refresh = async () => {
        try {
            const files = await api(address);
            show(list, files.length ? table(['文件', '大小', '来源', '拍摄（取得）时间', '说明', '上传'], files.map(file => row(address, file, open && refresh)))
                : h('p', {class: 'bh-muted'}, '还没有照片、视频等证据材料；笔录等文书列在“文书”里。'));
        } catch (error) {
            show(list, failure(error));
        }
    };
    show(node, list, !open ? h('p', {class: 'bh-muted'}, '卷宗已经归档，不能再增加、更正或者作废材料。') : upload ? uploader(address, refresh) : null);
    await refresh();
}

/** @param refresh what to do after a change; none where nothing can be changed any more */
function row(address, file, refresh) {
    const name = h('a', {href: `${root}/api${address}/${file.id}`, download: file.fileName, title: 'SHA-256 ' + file.sha256}, file.fileName);
    return [file.struckOut ? h('span', {}, h('s', {}, name), h('span', {class: 'bh-over-text'}, ` 已作废：${file.struckOut.reason}`)) : [name, refresh ? strike(address, file, refresh) : null],
        size(file.size), file.origin, file.takenAt && time(file.takenAt), file.note, `${file.uploadedByName} ${time(file.uploadedAt)}`];
}

/** A wrong file is struck out with a reason; it stays and can still be read. */
function strike(address, file, refresh) {
    const place = h('span');
    const ask = () => {
        const reason = h('input', {class: 'bh-input', placeholder: '作废的原因', maxlength: 500});
        const message = h('span', {class: 'bh-over-text'});
        const confirm = async () => {
            try {
                await api(`${address}/${file.id}/strike`, {method: 'POST', body: {reason: reason.value}});
                await refresh();
            } catch (error) {
                show(message, error.message);
            }
        };
        show(place, reason, h('button', {type: 'button', class: 'btn btn-xs btn-danger', onclick: confirm}, '确定作废'),
            h('button', {type: 'button', class: 'btn btn-xs btn-default', onclick: offer}, '取消'), message);
        reason.focus();
    };
    const offer = () => show(place, h('button', {type: 'button', class: 'btn btn-xs btn-link', onclick: ask}, '作废'));
    offer();
    return place;
}

function uploader(address, refresh) {
    const origin = h('select', {class: 'bh-input', 'aria-label': '来源'}, ORIGINS.map(o => h('option', {value: o}, o)));
    const taken = h('input', {class: 'bh-input', size: 18, maxlength: 16, placeholder: '如 2026-11-23 14:05', 'aria-label': '拍摄（取得）时间'});
    const note = h('input', {class: 'bh-input bh-wide', maxlength: 1000, placeholder: '说明（可不填）', 'aria-label': '说明'});
    const progress = h('div', {class: 'bh-uploads', 'aria-live': 'polite'});
    const picker = h('input', {type: 'file', multiple: true, class: 'bh-hidden', onchange: () => {
        send([...picker.files]);
        picker.value = '';
    }});
    const send = async files => {
        for (const file of files) {
            const bar = h('progress', {max: 100, value: 0});
            const state = h('span', {class: 'bh-muted'}, '等待');
            progress.append(h('div', {class: 'bh-upload'}, h('span', {}, `${file.name}（${size(file.size)}）`), bar, state));
            try {
                await store(address, file, {origin: origin.value, takenAt: moment(taken.value), note: note.value}, done => {
                    bar.value = done;
                    show(state, done < 100 ? `${done} %` : '正在保存……');
                });
                show(state, h('span', {class: 'bh-good'}, '已保存'));
            } catch (error) {
                show(state, h('span', {class: 'bh-over-text'}, error.message));
            }
        }
        await refresh();
    };
    const zone = h('div', {class: 'bh-drop', tabindex: 0, role: 'button', onclick: () => picker.click(),
            onkeydown: event => ['Enter', ' '].includes(event.key) && (event.preventDefault(), picker.click()),
            ondragover: event => {
                event.preventDefault();
                zone.classList.add('bh-over-zone');
            },
            ondragleave: () => zone.classList.remove('bh-over-zone'),
            ondrop: event => {
                event.preventDefault();
                zone.classList.remove('bh-over-zone');
                send([...event.dataTransfer.files]);
            }},
        '把照片、视频、文书拖到这里，或点击选择文件（单个不超过 500 MB）');
    return h('div', {class: 'bh-uploader'},
        h('div', {class: 'bh-row'}, h('label', {}, '来源 ', origin), h('label', {}, '拍摄（取得）时间 ', taken), note), zone, picker, progress);
}

/** As the server reads it; nothing for nothing. */
function moment(text) {
    const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)$/.exec(text.trim());
    if (text.trim() && !parts) {
        throw new Error('拍摄（取得）时间请写成 2026-11-23 14:05 的样子，或者不填');
    }
    return parts && `${parts[1]}T${parts[2]}:00+08:00`;
}

/** Sends one file with what is said about it. XMLHttpRequest, because only it tells how much has gone out. */
function store(address, file, said, progressed) {
    return new Promise((resolve, reject) => {
        if (file.size === 0) {
            reject(new Error('文件是空的'));
            return;
        }
        if (file.size > LARGEST_FILE) {
            reject(new Error('文件超过 500 MB，请分段或压缩后上传'));
            return;
        }
        const form = new FormData();
        Object.entries(said).filter(([, value]) => value).forEach(([key, value]) => form.append(key, value));
        form.append('file', file, file.name);
        const request = new XMLHttpRequest();
        request.open('POST', root + '/api' + address);
        request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
        request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
        request.setRequestHeader('Accept', 'application/json');
        request.upload.onprogress = event => event.lengthComputable && progressed(Math.floor(event.loaded / event.total * 100));
        request.onerror = () => reject(new Refused(0));
        request.onload = () => {
            let answer = null;
            try {
                answer = JSON.parse(request.responseText);
            } catch {
                // not from our server; the status is all there is
            }
            if (request.status >= 200 && request.status < 300) {
                resolve(answer);
            } else {
                reject(new Refused(request.status, answer));
            }
        };
        request.send(form);
    });
}
