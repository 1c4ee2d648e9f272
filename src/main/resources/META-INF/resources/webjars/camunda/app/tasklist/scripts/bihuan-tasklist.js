// The officers' parts of Tasklist: cards, the dossier tab, notices, finished work, calculators, Chinese forms.

import {api, badge, deadline, every, failure, h, hashQuery, loadStyles, renderDossier, show, table, time, waiting}
    from '../../../lib/bihuan/screens.js';
import {deliberation, mineList} from '../../../lib/bihuan/deliberation.js';
import {renderDepartures} from '../../../lib/bihuan/departures.js';
import {listenToSubmissions, speakChinese} from '../../../lib/bihuan/forms.js';
import {renderCalculators} from '../../../lib/bihuan/calculation.js';
import {renderDailyFines} from '../../../lib/bihuan/dailyfine.js';
import {enterpriseAddress, renderEnterprise, renderEnterprises, renderGrades, renderPositiveList} from '../../../lib/bihuan/enterprise.js';
import {furnaceAddress, renderFurnace, renderFurnaces} from '../../../lib/bihuan/furnace.js';
import {renderDraws, renderDrawnVisit, renderSpotChecks} from '../../../lib/bihuan/draws.js';
import {renderLedgers} from '../../../lib/bihuan/ledgers.js';
import {renderControlOfEnterprise, renderRatios, renderResponses} from '../../../lib/bihuan/control.js';
import {renderMarks} from '../../../lib/bihuan/marks.js';
import {renderQuality} from '../../../lib/bihuan/quality.js';
import {renderScreening} from '../../../lib/bihuan/screening.js';
import {renderOperator, renderOperators} from '../../../lib/bihuan/operator.js';
import {overdueReferrals, renderReferrals} from '../../../lib/bihuan/referral.js';

const links = {
    lead: number => '#/dossier?number=' + encodeURIComponent(number),
    task: id => '#/?task=' + encodeURIComponent(id),
    furnace: furnaceAddress,
    enterprise: enterpriseAddress
};

loadStyles();
speakChinese();

// ---- cards ---------------------------------------------------------------------------------------------------------

const COLLECTING = 30;
const known = new Map();
let wanted = [];

/** Cards that Tasklist draws together are asked for together; what was known before is shown meanwhile. */
function renderCard(node, {taskId}, scope) {
    const line = h('div', {class: 'bh-card'});
    node.append(line);
    if (known.has(taskId)) {
        // Tasklist puts the node into its list only after this returns.
        queueMicrotask(() => drawCard(line, known.get(taskId)));
    }
    if (!wanted.length) {
        setTimeout(askForCards, COLLECTING);
    }
    wanted.push({taskId, line});
}

async function askForCards() {
    const asked = wanted;
    wanted = [];
    try {
        const cards = await api('/tasklist/cards?ids=' + [...new Set(asked.map(a => encodeURIComponent(a.taskId)))].join(','));
        const byTask = new Map(cards.map(card => [card.taskId, card]));
        for (const {taskId, line} of asked) {
            known.delete(taskId);
            if (byTask.has(taskId)) {
                known.set(taskId, byTask.get(taskId));
                drawCard(line, byTask.get(taskId));
            }
        }
    } catch {
        // The list works without cards; Tasklist itself says when the login has expired.
    }
}

function drawCard(line, card) {
    const item = line.closest('li.task');
    if (item) {
        item.classList.remove('bh-task-overdue', 'bh-task-soon', 'bh-task-in-time');
        if (card.deadline) {
            item.classList.add('bh-task-' + card.deadline.state.toLowerCase().replace('_', '-'));
        }
    }
    const who = card.enterprise || card.branch || card.number;
    const what = [card.caseNumber, card.what].filter(Boolean).join(' ');
    line.title = [card.caseNumber || card.number, card.enterprise || card.branch, card.what].filter(Boolean).join('  ');
    show(line, h('div', {}, card.grade && badge(card.grade, card.gradeName), h('strong', {}, who), card.deadline && deadline(card.deadline)),
        h('div', {}, h('span', {class: 'bh-what'}, what)));
}

// ---- dossier -------------------------------------------------------------------------------------------------------

function renderTab(node, {taskId}) {
    renderDossier(node, `/tasklist/tasks/${encodeURIComponent(taskId)}/dossier`, {links: {lead: links.lead, furnace: links.furnace}, upload: true, deliberation});
}

function page(node, title, ...children) {
    const body = h('div');
    node.className = 'bh-page';
    node.append(h('div', {}, h('div', {class: 'bh-bar'}, h('a', {href: '#/'}, '← 返回任务列表')), h('h2', {}, title), children, body));
    return body;
}

function renderDossierPage(node) {
    const number = hashQuery().get('number') || '';
    renderDossier(page(node, '线索卷宗 ' + number), `/leads/${encodeURIComponent(number)}/dossier`, {links, upload: true});
}

// ---- deliberations ---------------------------------------------------------------------------------------------------

const addressOfDeliberation = id => '#/deliberations?id=' + id;

/** Only heads sit in deliberations, so the link appears where there is one. */
async function renderDeliberationsLink(node) {
    try {
        if (await mineList(addressOfDeliberation)) {
            node.append(h('a', {href: '#/deliberations'}, h('span', {class: 'glyphicon glyphicon-comment'}), ' 集体审议'));
        }
    } catch {
        // without the link the work is still in the tasks
    }
}

async function renderDeliberations(node) {
    const id = hashQuery().get('id');
    if (/^\d+$/.test(id || '')) {
        show(page(node, '集体审议', h('p', {}, h('a', {href: '#/deliberations'}, '我参加的集体审议'))), h('div', {class: 'bh-dossier'}, deliberation(id)));
        return;
    }
    const body = page(node, '我参加的集体审议', h('p', {}, h('a', {href: '#/departures'}, '与可比案件不同的处理')));
    show(body, waiting());
    try {
        show(body, await mineList(addressOfDeliberation) || h('p', {class: 'bh-muted'}, '还没有参加过集体审议。'));
    } catch (error) {
        show(body, failure(error));
    }
}

// ---- notices -------------------------------------------------------------------------------------------------------

const unread = {count: 0, watchers: new Set()};

async function countNotices() {
    try {
        unread.count = (await api('/notices/count')).unread;
        unread.watchers.forEach(watcher => watcher());
    } catch {
        // counted again a minute later
    }
}

function renderNoticesLink(node) {
    const count = h('span', {class: 'bh-count'});
    const draw = () => {
        count.hidden = unread.count === 0;
        count.classList.toggle('bh-new', unread.count > 0);
        show(count, String(unread.count));
    };
    unread.watchers.add(draw);
    draw();
    node.append(h('a', {href: '#/notices'}, h('span', {class: 'glyphicon glyphicon-bell'}), ' 通知', count));
    every(60, countNotices);
}

async function renderNotices(node) {
    const all = h('button', {type: 'button', class: 'btn btn-default btn-sm'}, '全部标为已读');
    const body = page(node, '通知', h('div', {class: 'bh-bar'}, all));
    const draw = async () => {
        try {
            const notices = (await api('/notices?size=100')).items;
            show(body, notices.length ? notices.map(notice => noticeLine(notice, draw)) : h('p', {class: 'bh-muted'}, '没有通知。'));
        } catch (error) {
            show(body, failure(error));
        }
        countNotices();
    };
    all.addEventListener('click', async () => {
        try {
            await api('/notices/read-all', {method: 'POST'});
            await draw();
        } catch (error) {
            show(body, failure(error));
        }
    });
    show(body, waiting());
    await draw();
}

/** A notice is about a lead or a case by its number, about an enterprise by its code, or about a furnace by its enterprise and number. */
function addressOf(subject) {
    if (/^[0-9A-Z]{18}$/.test(subject)) {
        return links.enterprise(subject);
    }
    const furnace = /^([0-9A-Z]{18})\/(\d{1,2})$/.exec(subject);
    return furnace ? links.furnace(furnace[1], furnace[2]) : links.lead(subject);
}

function noticeLine(notice, redraw) {
    const read = async () => {
        try {
            await api(`/notices/${notice.id}/read`, {method: 'POST'});
        } finally {
            redraw();
        }
    };
    return h('div', {class: 'bh-notice' + (notice.read ? '' : ' bh-unread')},
        h('div', {}, h('strong', {}, notice.title), h('p', {}, notice.text),
            h('p', {class: 'bh-muted'}, time(notice.createdAt), ' ',
                h('a', {href: addressOf(notice.subject), onclick: () => notice.read || read()}, '查看 ' + notice.subject))),
        notice.read ? null : h('button', {type: 'button', class: 'btn btn-link btn-sm', onclick: read}, '标为已读'));
}

// ---- finished work -------------------------------------------------------------------------------------------------

const PAGE = 20;
const finished = {count: null, watchers: new Set()};

async function countFinished() {
    try {
        finished.count = (await api('/tasklist/finished?page=0&size=1')).total;
        finished.watchers.forEach(watcher => watcher());
    } catch {
        // the page itself will say what is wrong
    }
}

function renderFinishedLink(node) {
    const count = h('span', {class: 'bh-count'});
    const draw = () => {
        count.hidden = finished.count === null;
        show(count, String(finished.count));
    };
    finished.watchers.add(draw);
    draw();
    node.append(h('a', {href: '#/finished'}, h('span', {class: 'glyphicon glyphicon-ok'}), ' 我办结的', count));
    countFinished();
}

async function renderFinished(node) {
    const body = page(node, '我办结的');
    const draw = async number => {
        show(body, waiting());
        try {
            const answer = await api(`/tasklist/finished?page=${number}&size=${PAGE}`);
            const pages = Math.max(1, Math.ceil(answer.total / PAGE));
            const turn = (label, to) => h('button', {type: 'button', class: 'btn btn-default btn-sm',
                disabled: to < 0 || to >= pages, onclick: () => draw(to)}, label);
            show(body, answer.total === 0 ? h('p', {class: 'bh-muted'}, '还没有办结的任务。')
                : [table(['办结时间', '任务', '案号、线索', '等级', '企业', '情形', '结果', '时限'], answer.items.map(doneRow)),
                    h('div', {class: 'bh-bar'}, turn('上一页', number - 1), `第 ${number + 1} / ${pages} 页，共 ${answer.total} 项`,
                        turn('下一页', number + 1))]);
        } catch (error) {
            show(body, failure(error));
        }
    };
    await draw(0);
}

function doneRow(done) {
    const number = text => h('a', {href: links.lead(done.number)}, text);
    return [time(done.finishedAt), done.task, done.number && h('span', {}, done.caseNumber && [number(done.caseNumber), h('br')], number(done.number)),
        done.grade && badge(done.grade, done.gradeName), done.enterprise, done.what,
        done.outcome,
        done.due ? h('span', {class: 'bh-due ' + (done.late ? 'bh-missed' : 'bh-met')}, done.late ? '超期完成' : '按时完成') : null];
}

// ---- calculators ---------------------------------------------------------------------------------------------------

function renderCalculatorsLink(node) {
    node.append(h('a', {href: '#/calculators'}, h('span', {class: 'glyphicon glyphicon-scale'}), ' 试算'));
}

// ---- ledgers -------------------------------------------------------------------------------------------------------

function renderLedgersLink(node) {
    node.append(h('a', {href: '#/ledgers'}, h('span', {class: 'glyphicon glyphicon-book'}), ' 台账'));
}

// ---- furnaces ------------------------------------------------------------------------------------------------------

function renderFurnacePage(node) {
    renderFurnace(page(node, '焚烧炉豁免时长台账', h('p', {}, h('a', {href: '#/furnaces'}, '全部焚烧炉'))), links);
}

// ---- third-party operators -------------------------------------------------------------------------------------------

function renderOperatorPage(node) {
    renderOperator(page(node, '第三方运维机构', h('p', {}, h('a', {href: '#/operators'}, '全部第三方机构'))));
}

// ---- referrals -----------------------------------------------------------------------------------------------------

/** Shown while something is overdue. */
async function renderReferralsLink(node) {
    const overdue = await overdueReferrals();
    if (overdue) {
        node.append(h('a', {href: '#/referrals'}, h('span', {class: 'glyphicon glyphicon-share'}), ' 移送公安', h('span', {class: 'bh-over-text'}, ` ${overdue} 件超期`)));
    }
}

// ---- a list that is drawn anew when it changed -----------------------------------------------------------------------

const LOOK_SECONDS = 15;
/** Cards say how much time is left, so that even an unchanged list grows old. */
const OLD_AFTER = 300_000;

const fingerprint = tasks => JSON.stringify((tasks || []).map(({id, name, assignee, due, priority}) => [id, name, assignee, due, priority]));

/**
 * Tasklist's own refreshing asks for everything and draws everything every ten seconds, whether or not something changed; with
 * some hundred officers that would be most of what the server does. This asks for the bare list, and leaves the rest to Tasklist
 * when it is another one.
 */
function watchList(node, data, scope) {
    // Nothing to see, so no room above the list either; the node stands in the page only after this returns.
    queueMicrotask(() => {
        const view = node.closest('view');
        if (view) {
            view.style.display = 'none';
        }
    });
    const list = scope.tasklistData;
    let query;
    let shown;
    let drawnAt;
    list.observe('taskListQuery', asked => {
        query = asked;
    });
    list.observe('taskList', drawn => {
        shown = fingerprint(drawn._embedded && drawn._embedded.task);
        drawnAt = Date.now();
    });
    const stop = every(LOOK_SECONDS, async () => {
        if (!query || !query.id || shown === undefined) {
            return;
        }
        const before = drawnAt;
        try {
            const changed = Date.now() - drawnAt > OLD_AFTER || fingerprint(await bareList(query)) !== shown;
            // Tasklist may have drawn the list meanwhile.
            if (changed && before === drawnAt) {
                scope.$applyAsync(() => list.changed('taskList'));
            }
        } catch {
            // The list stays as it is; Tasklist itself says when the login has expired.
        }
    });
    scope.$on('$destroy', stop);
}

function bareList({id, firstResult, maxResults, ...extending}) {
    return api(`/filter/${encodeURIComponent(id)}/list?firstResult=${firstResult}&maxResults=${maxResults}`, {method: 'POST', body: extending, at: '/engine-rest'});
}

// ---- counts beside the ready filters ---------------------------------------------------------------------------------

const COUNTS_EVERY = 30_000;
let counts = new Map();

/** Tasklist counts the chosen filter only; an officer wants to see at a glance where something waits. */
async function countFilters() {
    if (document.hidden || !document.querySelector('.task-filters .item')) {
        return;
    }
    try {
        const filters = await api('/filter?resourceType=Task&itemCount=true&maxResults=50', {at: '/engine-rest'});
        counts = new Map(filters.map(filter => [filter.name, filter.itemCount]));
        drawCounts();
    } catch {
        // The filters work without counts.
    }
}

function drawCounts() {
    for (const link of document.querySelectorAll('.task-filters .item h4.name a')) {
        const name = link.firstChild ? link.firstChild.textContent.trim() : '';
        let count = link.querySelector('.bh-count');
        if (!counts.has(name)) {
            continue;
        }
        if (!count) {
            count = h('span', {class: 'bh-count'});
            link.append(count);
        }
        const text = ' (' + counts.get(name) + ')';
        if (count.textContent !== text) {
            count.textContent = text;
        }
        // Written only when it changes: every write has the page drawn anew, and this looks once a second.
        const hidden = Boolean(link.querySelector('.counter:not(.ng-hide)'));
        if (count.hidden !== hidden) {
            count.hidden = hidden;
        }
    }
}

setInterval(countFilters, COUNTS_EVERY);
setInterval(() => counts.size ? drawCounts() : countFilters(), 1000);

listenToSubmissions(() => {
    countFinished();
    countFilters();
});

const navigation = 'tasklist.navbar.action';

export default [
    {id: 'bihuan-card', pluginPoint: 'tasklist.card', priority: 500, render: renderCard},
    {id: 'bihuan-list', pluginPoint: 'tasklist.list', priority: 10, render: watchList},
    {id: 'bihuan-dossier', pluginPoint: 'tasklist.task.detail', priority: 950, properties: {label: '线索卷宗'}, render: renderTab},
    {id: 'bihuan-notices-link', pluginPoint: navigation, priority: 350, render: renderNoticesLink},
    {id: 'bihuan-finished-link', pluginPoint: navigation, priority: 340, render: renderFinishedLink},
    {id: 'bihuan-deliberations-link', pluginPoint: navigation, priority: 345, render: renderDeliberationsLink},
    {id: 'bihuan-calculators-link', pluginPoint: navigation, priority: 330, render: renderCalculatorsLink},
    {id: 'bihuan-deliberations', pluginPoint: 'tasklist.route', properties: {path: '/deliberations'}, render: renderDeliberations},
    {id: 'bihuan-departures', pluginPoint: 'tasklist.route', properties: {path: '/departures'},
        render: node => renderDepartures(page(node, '与可比案件不同的处理'), {dossier: links.lead})},
    {id: 'bihuan-notices', pluginPoint: 'tasklist.route', properties: {path: '/notices'}, render: renderNotices},
    {id: 'bihuan-finished', pluginPoint: 'tasklist.route', properties: {path: '/finished'}, render: renderFinished},
    {id: 'bihuan-calculators', pluginPoint: 'tasklist.route', properties: {path: '/calculators'},
        render: node => renderCalculators(page(node, '试算'))},
    {id: 'bihuan-ledgers-link', pluginPoint: navigation, priority: 325, render: renderLedgersLink},
    {id: 'bihuan-ledgers', pluginPoint: 'tasklist.route', properties: {path: '/ledgers'}, render: node => renderLedgers(page(node, '台账'))},
    {id: 'bihuan-screening', pluginPoint: 'tasklist.route', properties: {path: '/screening'}, render: node => renderScreening(page(node, '筛查成效'))},
    {id: 'bihuan-draws', pluginPoint: 'tasklist.route', properties: {path: '/draws'}, render: node => renderDraws(page(node, '双随机抽取'))},
    {id: 'bihuan-drawn-visit', pluginPoint: 'tasklist.route', properties: {path: '/drawn-visit'}, render: node => renderDrawnVisit(page(node, '双随机现场抽查'), {upload: true})},
    {id: 'bihuan-spot-check', pluginPoint: 'tasklist.route', properties: {path: '/spot-check'}, render: node => renderSpotChecks(page(node, '远程执法抽查'), {upload: true})},
    {id: 'bihuan-quality', pluginPoint: 'tasklist.route', properties: {path: '/quality'}, render: node => renderQuality(page(node, '自动监测远程质控'))},
    {id: 'bihuan-furnaces', pluginPoint: 'tasklist.route', properties: {path: '/furnaces'},
        render: node => renderFurnaces(page(node, '焚烧炉豁免时长台账'))},
    {id: 'bihuan-responses', pluginPoint: 'tasklist.route', properties: {path: '/responses'}, render: node => renderResponses(page(node, '应急响应'))},
    {id: 'bihuan-ratios', pluginPoint: 'tasklist.route', properties: {path: '/production-control'}, render: node => renderRatios(page(node, '生产调控'))},
    {id: 'bihuan-control-enterprise', pluginPoint: 'tasklist.route', properties: {path: '/control-enterprise'},
        render: node => renderControlOfEnterprise(page(node, '企业的减排措施和调控比例'))},
    {id: 'bihuan-marks', pluginPoint: 'tasklist.route', properties: {path: '/marks'}, render: node => renderMarks(page(node, '设备标记和工况标记'))},
    {id: 'bihuan-furnace', pluginPoint: 'tasklist.route', properties: {path: '/furnace'}, render: renderFurnacePage},
    {id: 'bihuan-operators', pluginPoint: 'tasklist.route', properties: {path: '/operators'},
        render: node => renderOperators(page(node, '第三方运维机构'))},
    {id: 'bihuan-operator', pluginPoint: 'tasklist.route', properties: {path: '/operator'}, render: renderOperatorPage},
    {id: 'bihuan-performance-grades', pluginPoint: 'tasklist.route', properties: {path: '/performance-grades'},
        render: node => renderGrades(page(node, '绩效等级'))},
    {id: 'bihuan-positive-list', pluginPoint: 'tasklist.route', properties: {path: '/positive-list'},
        render: node => renderPositiveList(page(node, '监督执法正面清单'))},
    {id: 'bihuan-enterprises', pluginPoint: 'tasklist.route', properties: {path: '/enterprises'}, render: node => renderEnterprises(page(node, '企业'))},
    {id: 'bihuan-enterprise', pluginPoint: 'tasklist.route', properties: {path: '/enterprise'}, render: node => renderEnterprise(page(node, '企业'), links)},
    {id: 'bihuan-daily-fines', pluginPoint: 'tasklist.route', properties: {path: '/daily-fines'},
        render: node => renderDailyFines(page(node, '按日连续处罚'), links)},
    {id: 'bihuan-referrals-link', pluginPoint: navigation, priority: 324, render: renderReferralsLink},
    {id: 'bihuan-referrals', pluginPoint: 'tasklist.route', properties: {path: '/referrals'},
        render: node => renderReferrals(page(node, '移送公安'), links)},
    {id: 'bihuan-dossier-page', pluginPoint: 'tasklist.route', properties: {path: '/dossier'}, render: renderDossierPage}
];
