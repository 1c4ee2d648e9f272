// The supervisors' parts of Cockpit: how the loop stands, and the dossier of an instance.

import {api, badge, deadline, every, failure, h, hashQuery, loadStyles, renderDossier, show, table, time, waiting}
    from '../../../lib/bihuan/screens.js';
import {deliberation} from '../../../lib/bihuan/deliberation.js';
import {renderDepartures} from '../../../lib/bihuan/departures.js';
import {finding} from '../../../lib/bihuan/finding.js';
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
import {renderReferrals} from '../../../lib/bihuan/referral.js';

const links = {
    lead: number => '#/dossier?number=' + encodeURIComponent(number),
    instance: id => `#/process-instance/${id}/runtime`,
    furnace: furnaceAddress,
    enterprise: enterpriseAddress
};

loadStyles();

/** Cockpit offers suspending, cancelling and retrying to everybody, and the engine then refuses it in English. */
async function hideWhatIsNotAllowed() {
    try {
        const answer = await api('/authorization/check?permissionName=SUSPEND_INSTANCE&resourceName=ProcessDefinition&resourceType=6&resourceId=*', {at: '/engine-rest'});
        document.body.classList.toggle('bh-reads-only', !answer.authorized);
    } catch {
        // the engine refuses it all the same
    }
}

hideWhatIsNotAllowed();

let stop = () => {};

function renderOverview(node) {
    hideWhatIsNotAllowed();
    const body = h('div', {}, waiting());
    node.append(h('div', {class: 'bh-overview col-xs-12'}, finding(links),
        h('p', {}, h('a', {href: '#/ledgers'}, '台账：按日连续处罚、移送公安、焚烧炉、标记、第三方、与可比案件不同的处理')), body));
    stop();
    stop = every(60, async () => {
        try {
            show(body, overview(await api('/overview')));
        } catch (error) {
            if (error.status === 403) {
                // Designers and administrators have no business with leads: for them the dashboard begins with the engine.
                stop();
                body.closest('section')?.classList.add('bh-hidden');
                return;
            }
            show(body, h('h1', {}, '闭环概况'), failure(error));
        }
    });
}

function tile(value, label, warning) {
    return h('div', {class: 'bh-tile ' + (warning && value > 0 ? warning : '')}, h('b', {}, String(value)), h('span', {}, label));
}

function overview(o) {
    const share = o.spared === null ? '' : `（${Math.round(o.spared * 100)} % 未形成新线索）`;
    return [
        h('h1', {}, '闭环概况', h('small', {}, `${o.scope}　${time(o.at)}`)),
        h('div', {class: 'bh-tiles'},
            tile(o.open, '未结线索'), tile(o.overdue, '已超期', 'bh-bad'), tile(o.dueSoon, '4 小时内到期', 'bh-warn'),
            tile(o.openedToday, '今日新增线索'), tile(o.closedToday, '今日办结'),
            tile(o.alertsToday, '今日报警' + share), tile(o.screenedOutToday, '今日筛除'), tile(o.mergedToday, '今日并入线索'),
            tile(o.backlog, '待筛查报警', 'bh-warn'), o.failed ? tile(o.failed, '筛查失败', 'bh-bad') : null, tile(o.casesThisYear, '今年立案')),
        h('div', {class: 'bh-columns'},
            h('div', {}, h('h4', {}, '各分局'), table(['分局', '未结', '超期', '4 小时内到期', '今日办结', '反馈用时（中位）'], o.branches.map(branchRow))),
            h('div', {}, h('h4', {}, '超期和即将到期'), o.urgent.length
                ? table(['线索', '等级', '企业', '情形', '分局', '阶段', '时限'], o.urgent.map(urgentRow))
                : h('p', {class: 'bh-muted'}, '没有超期或 4 小时内到期的线索。')))];
}

function branchRow(b) {
    return [b.branch, String(b.open), b.overdue ? h('span', {class: 'bh-over-text'}, String(b.overdue)) : '0', String(b.dueSoon),
        String(b.closedToday), b.feedbackMinutes === null ? null : duration(b.feedbackMinutes)];
}

function duration(minutes) {
    return minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`;
}

function urgentRow(u) {
    return [u.processInstance ? h('a', {href: links.instance(u.processInstance)}, u.number) : u.number,
        badge(u.grade, u.gradeName), u.enterprise, u.what, u.branch, u.stage, deadline(u.deadline)];
}

function renderTab(node, {processInstanceId}) {
    renderDossier(node, `/cockpit/instances/${encodeURIComponent(processInstanceId)}/dossier`, {links: {furnace: links.furnace}, upload: false, deliberation});
}

/** The dossier of any lead, also where no process runs any more. */
function renderDossierPage(node) {
    const number = hashQuery().get('number') || '';
    renderDossier(page(node, toOverview(), '线索卷宗 ' + number), `/leads/${encodeURIComponent(number)}/dossier`, {links: {lead: links.lead, furnace: links.furnace, enterprise: links.enterprise}, upload: false});
}

function page(node, back, title) {
    const body = h('div');
    node.className = 'bh-page';
    node.append(h('div', {}, h('div', {class: 'bh-bar'}, back), title ? h('h2', {}, title) : null, body));
    return body;
}

const toOverview = () => h('a', {href: '#/dashboard'}, '← 返回闭环概况');
const toFurnaces = () => h('a', {href: '#/furnaces'}, '← 全部焚烧炉');
const toOperators = () => h('a', {href: '#/operators'}, '← 全部第三方机构');

export default [
    {id: 'bihuan-overview', pluginPoint: 'cockpit.dashboard', priority: 1000, properties: {label: '闭环概况'}, render: renderOverview,
        unmount: () => stop()},
    {id: 'bihuan-dossier', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 1000, properties: {label: '线索卷宗'}, render: renderTab},
    {id: 'bihuan-dossier-page', pluginPoint: 'cockpit.route', properties: {path: '/dossier'}, render: renderDossierPage},
    {id: 'bihuan-operators', pluginPoint: 'cockpit.route', properties: {path: '/operators'},
        render: node => renderOperators(page(node, toOverview(), '第三方运维机构'))},
    {id: 'bihuan-operator', pluginPoint: 'cockpit.route', properties: {path: '/operator'}, render: node => renderOperator(page(node, toOperators()))},
    {id: 'bihuan-performance-grades', pluginPoint: 'cockpit.route', properties: {path: '/performance-grades'},
        render: node => renderGrades(page(node, toOverview(), '绩效等级'))},
    {id: 'bihuan-positive-list', pluginPoint: 'cockpit.route', properties: {path: '/positive-list'},
        render: node => renderPositiveList(page(node, toOverview(), '监督执法正面清单'))},
    {id: 'bihuan-enterprises', pluginPoint: 'cockpit.route', properties: {path: '/enterprises'}, render: node => renderEnterprises(page(node, toOverview(), '企业'))},
    {id: 'bihuan-enterprise', pluginPoint: 'cockpit.route', properties: {path: '/enterprise'}, render: node => renderEnterprise(page(node, toOverview()), links)},
    {id: 'bihuan-daily-fines', pluginPoint: 'cockpit.route', properties: {path: '/daily-fines'},
        render: node => renderDailyFines(page(node, toOverview(), '按日连续处罚'), links)},
    {id: 'bihuan-ledgers', pluginPoint: 'cockpit.route', properties: {path: '/ledgers'}, render: node => renderLedgers(page(node, toOverview(), '台账'))},
    {id: 'bihuan-screening', pluginPoint: 'cockpit.route', properties: {path: '/screening'}, render: node => renderScreening(page(node, toOverview(), '筛查成效'))},
    {id: 'bihuan-draws', pluginPoint: 'cockpit.route', properties: {path: '/draws'}, render: node => renderDraws(page(node, toOverview(), '双随机抽取'))},
    {id: 'bihuan-drawn-visit', pluginPoint: 'cockpit.route', properties: {path: '/drawn-visit'}, render: node => renderDrawnVisit(page(node, toOverview(), '双随机现场抽查'), {upload: false})},
    {id: 'bihuan-spot-check', pluginPoint: 'cockpit.route', properties: {path: '/spot-check'}, render: node => renderSpotChecks(page(node, toOverview(), '远程执法抽查'), {upload: false})},
    {id: 'bihuan-quality', pluginPoint: 'cockpit.route', properties: {path: '/quality'}, render: node => renderQuality(page(node, toOverview(), '自动监测远程质控'))},
    {id: 'bihuan-furnaces', pluginPoint: 'cockpit.route', properties: {path: '/furnaces'},
        render: node => renderFurnaces(page(node, toOverview(), '焚烧炉豁免时长台账'))},
    {id: 'bihuan-departures', pluginPoint: 'cockpit.route', properties: {path: '/departures'},
        render: node => renderDepartures(page(node, toOverview(), '与可比案件不同的处理'), {dossier: links.lead})},
    {id: 'bihuan-responses', pluginPoint: 'cockpit.route', properties: {path: '/responses'},
        render: node => renderResponses(page(node, toOverview(), '应急响应'))},
    {id: 'bihuan-ratios', pluginPoint: 'cockpit.route', properties: {path: '/production-control'},
        render: node => renderRatios(page(node, toOverview(), '生产调控'))},
    {id: 'bihuan-control-enterprise', pluginPoint: 'cockpit.route', properties: {path: '/control-enterprise'},
        render: node => renderControlOfEnterprise(page(node, toOverview(), '企业的减排措施和调控比例'))},
    {id: 'bihuan-marks', pluginPoint: 'cockpit.route', properties: {path: '/marks'},
        render: node => renderMarks(page(node, toOverview(), '设备标记和工况标记'))},
    {id: 'bihuan-referrals', pluginPoint: 'cockpit.route', properties: {path: '/referrals'},
        render: node => renderReferrals(page(node, toOverview(), '移送公安'), links)},
    {id: 'bihuan-furnace', pluginPoint: 'cockpit.route', properties: {path: '/furnace'}, render: node => renderFurnace(page(node, toFurnaces()), links)}
];
