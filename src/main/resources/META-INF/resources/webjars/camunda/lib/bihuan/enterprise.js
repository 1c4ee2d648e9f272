// Enterprises and how they are treated by it: grades, the positive list, and one page for each enterprise.

import {api, failure, facts, h, hashQuery, muted, section, show, table, time, waiting} from './screens.js';

export function enterpriseAddress(uscc) {
    return '#/enterprise?uscc=' + encodeURIComponent(uscc);
}

const named = one => h('a', {href: enterpriseAddress(one.uscc)}, one.name);
const PAGE = 50;

async function render(node, draw) {
    show(node, waiting());
    try {
        show(node, ...await draw());
    } catch (error) {
        show(node, failure(error));
    }
}

/** Links to the pages beside this one. */
function pages(path, page, total, more = '') {
    const address = n => `#/${path}?page=${n}${more}`;
    return total > PAGE ? h('p', {}, page > 0 ? h('a', {href: address(page - 1)}, '上一页') : null, ` 第 ${page + 1} 页，共 ${Math.ceil(total / PAGE)} 页 `,
        (page + 1) * PAGE < total ? h('a', {href: address(page + 1)}, '下一页') : null) : null;
}

function running(list) {
    return section(`正在办理（${list.length}）`, list.length ? table(['企业', '分局', '事项', '事由'], list.map(one => [named(one), one.branch, one.what, one.reason]))
        : muted('没有正在办理的事项。'));
}

/** What the list below it is narrowed down to, as part of a query. */
function narrowed(keys) {
    return keys.map(key => [key, hashQuery().get(key)]).filter(([, value]) => value).map(([key, value]) => `&${key}=${encodeURIComponent(value)}`).join('');
}

/** The field for whom one looks for. */
function sought(value) {
    const text = h('input', {class: 'bh-input bh-wide', type: 'search', maxlength: 100, value: value || ''});
    return {text, field: h('label', {}, '企业名称的一部分，或者信用代码的开头 ', text)};
}

/** By which the enterprises of a list are chosen: the choices, and part of the name or the beginning of the code. @param choices [key, label, [[code, name], ...]] */
function filters(path, choices) {
    const query = hashQuery();
    const fields = choices.map(([key, label, values]) => [key, h('select', {class: 'bh-input', 'aria-label': label}, h('option', {value: ''}, `全部${label}`),
        values.map(([code, name]) => h('option', {value: code, selected: code === query.get(key)}, name)))]);
    const {text, field: name} = sought(query.get('q'));
    const search = event => {
        event.preventDefault();
        const chosen = [...fields, ['q', text]].map(([key, field]) => [key, field.value.trim()]).filter(([, value]) => value);
        location.hash = `#/${path}?` + chosen.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
    };
    return h('form', {class: 'bh-bar', role: 'search', onsubmit: search}, fields.map(([, field]) => field), name,
        h('button', {type: 'submit', class: 'btn btn-default btn-sm'}, '筛选'), h('a', {href: '#/' + path}, '显示全部'));
}

const branchChoice = board => ['region', '分局', board.branches.map(one => [one.code, one.name])];

/** How many enterprises have which grade, what is on its way, and the enterprises. */
export function renderGrades(node) {
    return render(node, async () => {
        const page = Number(hashQuery().get('page') || 0);
        const more = narrowed(['grade', 'region', 'q']);
        const board = await api(`/performance-grades?page=${page}&size=${PAGE}${more}`);
        return [muted('现有等级由评定授予；发现企业不符合所评等级的，确认后立即降级。等级影响应急减排、生产调控和报警研判。'),
            section('等级分布', board.counts.length ? table(['方案', '行业类别', '等级', '企业数'], board.counts.map(one => [one.scheme.slice(1) + '年方案', one.category,
                h('a', {href: '#/performance-grades?grade=' + encodeURIComponent(one.grade)}, one.gradeName), String(one.enterprises)])) : muted('还没有评定等级。')),
            running(board.running),
            section(`企业（${board.total}）`, filters('performance-grades', [branchChoice(board), ['grade', '等级', [...new Map(board.counts.map(one => [one.grade, one.gradeName]))]]]),
                board.items.length ? table(['企业', '行业', '分局', '等级', '自何日起'], board.items.map(one => [named(one), one.tradeName, one.branch, one.gradeName, one.from])) : muted('没有找到企业。'),
                pages('performance-grades', page, board.total, more))];
    });
}

/** Who is on the positive list, and what was proposed. */
export function renderPositiveList(node) {
    return render(node, async () => {
        const page = Number(hashQuery().get('page') || 0);
        const more = narrowed(['kind', 'region', 'q']);
        const board = await api(`/positive-list?page=${page}&size=${PAGE}${more}`);
        return [muted('列入须符合全部条件并经公示；立案、处罚、弄虚作假、拒绝检查、措施未落实、联网中断、投诉查实、许可失效的，系统立即提出移出，由支队确认。'), running(board.running),
            section(`清单（${board.total}）`, filters('positive-list', [branchChoice(board), ['kind', '类别', board.kinds.map(one => [one.code, one.name])]]), board.items.length ? table(['企业', '行业', '分局', '类别', '列入日期', '理由'], board.items.map(one => [named(one), one.tradeName, one.branch,
                one.kindName, one.listedOn, one.reason])) : muted(more ? '没有找到企业。' : '清单上没有企业。'), pages('positive-list', page, board.total, more))];
    });
}

/** The enterprises that one may see, found by part of their name or the beginning of their code; an enterprise's own staff find their own. */
export function renderEnterprises(node) {
    return render(node, async () => {
        const query = hashQuery();
        const page = Number(query.get('page') || 0);
        const wanted = query.get('q') || '';
        const found = await api(`/enterprises?page=${page}&size=${PAGE}` + (wanted ? '&q=' + encodeURIComponent(wanted) : ''));
        const {text, field} = sought(wanted);
        const search = event => {
            event.preventDefault();
            location.hash = '#/enterprises?q=' + encodeURIComponent(text.value.trim());
        };
        return [h('form', {class: 'bh-bar', role: 'search', onsubmit: search}, field, h('button', {type: 'submit', class: 'btn btn-default btn-sm'}, '查找')),
            section(`企业（${found.total}）`, found.items.length ? table(['企业', '信用代码', '行业', '分局', '重点排污单位'], found.items.map(one => [named(one), one.uscc, one.tradeName,
                one.branch, one.keyPolluter ? '是' : '否'])) : muted('没有找到企业。'), pages('enterprises', page, found.total, wanted ? '&q=' + encodeURIComponent(wanted) : ''))];
    });
}

/** The enterprise that the address names. @param links {lead: number => address} */
export function renderEnterprise(node, links) {
    return render(node, async () => {
        const one = await api('/enterprises/' + encodeURIComponent(hashQuery().get('uscc') || ''));
        return [h('div', {class: 'bh-dossier'}, h('h3', {class: 'bh-furnace-title'}, one.name),
            facts([['信用代码', one.uscc], ['行业', one.tradeName], ['分局', one.branch], ['地址', one.address], ['重点排污单位', one.keyPolluter ? '是' : '否'], ['备注', one.note]]),
            h('p', {}, h('a', {href: '#/control-enterprise?uscc=' + encodeURIComponent(one.uscc)}, '应急响应和生产调控：命令、措施和调控比例')),
            one.grades ? grades(one.grades) : null, one.lists ? lists(one.lists) : null, one.score ? score(one.score) : null,
            one.permits ? permits(one.permits) : null, outlets(one), one.leads ? leads(one.leads, links) : null, one.inspections ? inspections(one.inspections) : null, one.cases ? cases(one.cases, links) : null)];
    });
}

const period = one => `${one.from} 起` + (one.to ? `至 ${one.to}` : '');

/** What is on its way: the line that says what, and until when it is published and how one objects. */
function onTheWay(open, what) {
    return open.length ? h('div', {}, h('h5', {}, `正在办理（${open.length}）`), open.map(one => h('div', {}, h('p', {}, what(one)), one.publication
        ? h('p', {}, `公示 ${one.publication.from} 至 ${one.publication.to}，${one.publication.place}。${one.publication.howToObject}`) : muted('还没有公示。')))) : null;
}

function grades({current, history, reviews, promotions}) {
    return section('绩效等级', current ? facts([['现有等级', `${current.gradeName}（${current.scheme.slice(1)}年方案，${current.category}），自 ${current.from} 起`], ['理由', current.reason]])
        : muted('没有评定等级。'),
    onTheWay(reviews.filter(one => !one.outcome && !one.finding), one => `申请评定为${one.wantedName}（${one.scheme.slice(1)}年方案）`
        + (one.publication ? `，拟评定为${one.publication.proposed}` : '')),
    history.length > 1 ? table(['等级', '方案', '期间', '理由'], history.map(one => [one.gradeName, one.scheme.slice(1) + '年方案', period(one), one.reason])) : null,
    reviews.length ? h('details', {}, h('summary', {}, `评定和降级（${reviews.length}）`), table(['事项', '事由', '核算', '决定', '结果'], reviews.map(one => [one.finding ? '降级' : '评定',
        one.reason, one.steps.map(step => h('div', {}, step)), one.decision || '—', one.outcome || '正在办理']))) : null,
    promotions.map(one => h('div', {}, h('p', {}, `升A晋B帮扶：目标 ${one.target}级，${one.dueOn} 前完成，帮扶小组 ${one.helpers}，${one.outcome || '下次跟踪 ' + one.nextOn}`),
        table(['措施', '完成日期'], one.measures.map(measure => [measure.text, measure.doneOn || '未完成'])))));
}

function lists({current, gains, history, reviews}) {
    return section('正面清单', current ? facts([['类别', current.kindName], ['列入日期', current.listedOn], ['理由', current.reason], ['待遇', gains.map(one => h('div', {}, one))]])
        : muted('不在正面清单。'),
    onTheWay(reviews.filter(one => !one.outcome && !one.removal), one => `拟列入（${one.kindName}）`),
    history.some(one => one.removedOn) ? table(['类别', '列入', '移出', '移出事由'], history.map(one => [one.kindName, one.listedOn, one.removedOn || '—', one.removedFor || '—'])) : null,
    reviews.length ? h('details', {}, h('summary', {}, `列入和移出（${reviews.length}）`), table(['事项', '类别', '事由', '不符合的条件、异议', '决定', '结果'], reviews.map(one => [one.removal ? '移出' : '列入',
        one.kindName, one.reason, inTheWay(one), one.decision || '—', one.outcome || '正在办理']))) : null);
}

const inTheWay = ({barriers, objection}) => barriers.length || objection ? [barriers.map(one => h('div', {}, one)), objection ? h('div', {}, '异议：' + objection) : null] : '—';

/** What the score is made of: a hundred less what each line costs. */
function score({points, levelName, parts}) {
    return section('环境信用', facts([['信用分', `${points} 分，${levelName}`]]), parts.length
        ? table(['日期', '行为', '依据', '内容', '扣分', '计分至'], parts.map(one => [one.on, one.kind, one.reference, one.text, one.points ? String(-one.points) : one.withdrawnOn ? `不计：${one.withdrawnOn} 撤销，${one.withdrawnFor}` : '不计', one.until]))
        : muted('100 分，没有扣分。'));
}

function permits(list) {
    return section('排污许可证', list.length ? table(['编号', '有效期', '状态'], list.map(one => [one.number, `${one.validFrom} 至 ${one.validTo}`,
        one.valid ? '有效' : h('span', {class: 'bh-over-text'}, '不在有效期')])) : muted('没有登记排污许可证。'));
}

function outlets(one) {
    return section('排放口和设备', one.outlets.length ? table(['排放口', '名称'], one.outlets.map(o => [o.code, o.name])) : muted('没有登记排放口。'),
        one.devices.length ? h('details', {}, h('summary', {}, `监测监控设备（${one.devices.length}）`),
            table(['编号', '名称', '排放口', '运维机构'], one.devices.map(d => [d.code, d.name, d.outlet || '—', d.operator || '—']))) : null);
}

function leads(list, links) {
    return section(`线索（${list.length}）`, list.length ? table(['编号', '情形', '生成时间', '办结'], list.map(l => [h('a', {href: links.lead(l.number)}, l.number), l.title,
        time(l.openedAt), l.closedAt ? time(l.closedAt) : '在办'])) : muted('没有线索。'));
}

function inspections(list) {
    return section(`现场检查（${list.length}）`, list.length ? table(['编号', '到达现场', '结果', '涉嫌违法行为'], list.map(i => [i.number, i.arrivedAt ? time(i.arrivedAt) : '—',
        i.resultName || '正在检查', i.violation || '—'])) : muted('没有现场检查。'));
}

function cases(list, links) {
    return section(`案件（${list.length}）`, list.length ? table(['案号', '线索', '违法行为', '状态', '立案日期'], list.map(c => [c.number || '—',
        h('a', {href: links.lead(c.leadNumber)}, c.leadNumber), c.violationName || '—', c.statusName, c.filedOn || '—'])) : muted('没有案件。'));
}
