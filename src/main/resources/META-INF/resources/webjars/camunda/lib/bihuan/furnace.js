// The furnaces of waste incinerators: the list of those one may see, and a furnace's year as a calendar. What a colour means is
// written beside it; what a day came to, hour by hour, is shown below the calendar when the day is chosen.

import {api, badge, failure, h, hashQuery, section, show, table, time, waiting} from './screens.js';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const SHADES = [['violation', '违法'], ['exempt', '有豁免小时'], ['stopped', '停运'], ['invalid', '有数据无效小时'], ['normal', '未发现违法'], ['missing', '整日或者部分小时没有数据'],
    ['unknown', '没有记录']];

export function furnaceAddress(enterprise, furnace, year) {
    return '#/furnace?' + new URLSearchParams({enterprise, furnace, ...(year ? {year} : {})});
}

/** All furnaces that the user may see, those nearest to the end of their hours first. */
export async function renderFurnaces(node) {
    show(node, waiting());
    try {
        const list = await api('/furnaces');
        show(node, h('p', {class: 'bh-muted'}, '每台炉每年：启炉、停炉、故障、事故与烘炉、停炉降温分别有豁免时长；CEMS维护按季度累计。点炉号看全年日历。申报标记：“发起流程—标记申报”。'), list.length
            ? table(['企业', '焚烧炉', '年度', '启停故障事故', '烘炉停炉降温', '本季度CEMS维护', '违法天数'], [...list].sort(byUse).map(furnaceRow))
            : h('p', {class: 'bh-muted'}, '没有您可以查看的焚烧炉。'));
    } catch (error) {
        show(node, failure(error));
    }
}

const share = line => Math.max(...line.allowances.map(a => a.used / a.limit));
const byUse = (one, other) => other.violationDays - one.violationDays || share(other) - share(one);

function furnaceRow(line) {
    return [line.enterpriseName, h('a', {href: furnaceAddress(line.enterprise, line.furnace)}, line.name), String(line.year),
        ...line.allowances.map(a => h('span', {class: a.low ? 'bh-over-text' : null}, `${a.used} / ${a.limit} 小时`)),
        line.violationDays ? h('span', {class: 'bh-over-text'}, String(line.violationDays)) : '0'];
}

/** A furnace's year, as the address asks for it. @param lead number => address of a lead's dossier */
export async function renderFurnace(node, {lead}) {
    const asked = hashQuery();
    const enterprise = asked.get('enterprise') || '';
    const path = `/enterprises/${encodeURIComponent(enterprise)}/furnaces`;
    show(node, waiting());
    try {
        const year = asked.get('year');
        const [page, all] = await Promise.all([
            api(`${path}/${encodeURIComponent(asked.get('furnace') || '1')}` + (year ? '?year=' + encodeURIComponent(year) : '')), api(path)]);
        const chosen = h('div', {'aria-live': 'polite'});
        show(node, h('div', {class: 'bh-dossier'}, choices(page, all), allowances(page), calendar(page, day => showDay(chosen, page, day, lead)), chosen,
            about(page, lead), marks(page)));
    } catch (error) {
        show(node, failure(error));
    }
}

function choices(page, all) {
    const link = (current, address, text) => h('a', {href: address, class: current ? 'bh-current' : null}, text);
    return h('div', {},
        h('h3', {class: 'bh-furnace-title'}, `${page.enterpriseName}　${page.name}　${page.year} 年`),
        h('div', {class: 'bh-tabs'}, all.map(one => link(one.furnace === page.furnace, furnaceAddress(page.enterprise, one.furnace, page.year), one.name)),
            h('span', {class: 'bh-tabs-gap'}), page.years.map(year => link(year === page.year, furnaceAddress(page.enterprise, page.furnace, year), `${year} 年`))));
}

function allowances({allowances: list, quarters, months}) {
    const yearly = list.filter(one => one.code !== 'MAINTENANCE').map(one => gauge('本年' + one.name, one));
    const quarterly = quarters.map(one => gauge(`第${'一二三四'[one.quarter - 1]}季度CEMS维护`, {used: one.maintenance, limit: one.limit, low: one.low}));
    return [h('div', {class: 'bh-gauges'}, yearly, quarterly),
        months.map(one => h('p', {class: 'bh-over-text'}, `${one.month} 有 ${one.exceedanceDays} 天超标，依法可以责令限制生产、停产整治。`))];
}

/** Beyond the limit the hours are judged; from 80 % on people are warned. */
function gauge(name, {used, limit, low}) {
    return h('div', {class: 'bh-gauge' + (used >= limit ? ' bh-bad' : low ? ' bh-warn' : '')}, h('span', {}, name),
        h('b', {}, String(used), h('em', {}, ` / ${limit} 小时`)), h('progress', {value: Math.min(used, limit), max: limit, 'aria-label': name}),
        h('span', {}, used > limit ? `超过上限 ${used - limit} 小时` : low ? `预警：剩余 ${limit - used} 小时` : `剩余 ${limit - used} 小时`));
}

function shade(day) {
    return !day ? 'unknown' : day.violation ? 'violation' : day.stopped === 24 ? 'stopped' : day.exempt + day.drying > 0 ? 'exempt'
        : day.invalid > 0 ? 'invalid' : day.stopped > 0 ? 'stopped' : day.missing > 0 ? 'missing' : 'normal';
}

function calendar(page, choose) {
    const days = new Map(page.days.map(day => [day.date, day]));
    return section('全年日历', h('p', {class: 'bh-legend'}, SHADES.map(([name, text]) => h('span', {}, h('i', {class: 'bh-shade bh-day-' + name}), text)),
        h('span', {}, h('i', {class: 'bh-shade bh-day-lead'}), '有线索'), h('span', {}, h('i', {class: 'bh-shade bh-day-case'}), '已立案'),
        h('span', {class: 'bh-muted'}, '格中小字为当日豁免小时数；点日期看逐小时判定。')),
        h('div', {class: 'bh-year'}, Array.from({length: 12}, (_, month) => monthGrid(page, month, days, choose))));
}

function monthGrid(page, month, days, choose) {
    const year = page.year;
    const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
    const cells = [...Array(before).fill(null), ...Array.from({length: count}, (_, i) => i + 1)];
    const sum = part => cells.reduce((hours, date) => hours + (days.get(iso(year, month, date))?.[part] || 0), 0);
    const used = [['启停等', sum('exempt')], ['烘炉降温', sum('drying')]].filter(([, hours]) => hours).map(([name, hours]) => `${name} ${hours}`);
    const weeks = Array.from({length: Math.ceil(cells.length / 7)}, (_, week) => cells.slice(week * 7, week * 7 + 7));
    return h('table', {class: 'bh-month'}, h('caption', {}, `${month + 1} 月`, used.length ? h('small', {}, `　${used.join('、')} 小时`) : null),
        h('thead', {}, h('tr', {}, WEEKDAYS.map(day => h('th', {scope: 'col'}, day)))),
        h('tbody', {}, weeks.map(week => h('tr', {}, week.map(date => date ? dayCell(page, iso(year, month, date), date, days, choose) : h('td', {}))))));
}

const iso = (year, month, date) => `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const HOURS_EAST = 8 * 3600_000;
const dateOf = moment => new Date(Date.parse(moment) + HOURS_EAST).toISOString().slice(0, 10);

function leadsOn(page, iso) {
    return page.leads.filter(lead => dateOf(lead.occurredFrom) <= iso && iso <= dateOf(lead.occurredTo));
}

function dayCell(page, iso, date, days, choose) {
    const day = days.get(iso);
    const leads = leadsOn(page, iso);
    const look = `bh-day bh-day-${shade(day)}` + (leads.some(lead => lead.caseNumber) ? ' bh-day-case' : leads.length ? ' bh-day-lead' : '');
    const hours = day ? day.exempt + day.drying : 0;
    const text = [iso, SHADES.find(([name]) => name === shade(day))[1], ...(day?.states || []), hours ? `豁免 ${hours} 小时` : null,
        ...(day?.findings || []).map(f => f.name), leads.length ? `线索 ${leads.length} 条` : null].filter(Boolean).join('，');
    return h('td', {}, day ? h('button', {type: 'button', class: look, title: text, 'aria-label': text, onclick: () => choose(day)},
        String(date), h('small', {}, hours ? String(hours) : '')) : h('span', {class: look, title: text}, String(date)));
}

async function showDay(node, page, day, lead) {
    show(node, waiting());
    try {
        const one = await api(`/enterprises/${page.enterprise}/furnaces/${page.furnace}/days/${day.date}`);
        show(node, section(`${day.date} 的判定`,
            h('p', {class: 'bh-verdict ' + (day.violation ? 'bh-over-text' : '')}, day.violation ? '发现违法行为' : '未发现违法行为'),
            one.findings.length ? h('ul', {}, one.findings.map(f => h('li', {}, h('strong', {}, f.name), `：${f.message}（${f.citation}）`))) : null,
            one.warnings.length ? h('ul', {class: 'bh-notes'}, one.warnings.map(w => h('li', {}, w.message))) : null,
            hourStrip(one.hours),
            leadsOn(page, day.date).map(one => h('p', {}, '线索：', h('a', {href: lead(one.number)}, one.number), ` ${one.kindName}，${one.state}`)),
            h('details', {}, h('summary', {}, '判定过程'), h('ol', {class: 'bh-steps'}, one.steps.map(step => h('li', {}, step))))));
        node.scrollIntoView({behavior: 'smooth', block: 'nearest'});
    } catch (error) {
        show(node, failure(error));
    }
}

function hourStrip(hours) {
    const known = new Map(hours.map(hour => [hour.hour, hour]));
    const each = Array.from({length: 24}, (_, hour) => known.get(hour));
    return h('div', {class: 'bh-scroll'}, h('table', {class: 'bh-hours'}, h('thead', {}, h('tr', {}, each.map((_, hour) => h('th', {scope: 'col'}, String(hour))))),
        h('tbody', {}, h('tr', {}, each.map(one => h('td', {class: one ? 'bh-hour-' + one.treatment.toLowerCase() : 'bh-day-unknown',
            title: one ? `${one.stateName}：${one.reason}` : '没有数据'}, one ? [one.stateName, h('br'), h('small', {}, one.treatmentName)] : '—'))))));
}

/** The plant's own staff are sent none; then nothing is said of them. */
function about({leads}, lead) {
    return leads.length ? section(`线索和案件（${leads.length}）`, table(['线索', '等级', '情形', '发生时间', '状态', '案号'], leads.map(one => [
        h('a', {href: lead(one.number)}, one.number), badge(one.grade, one.gradeName), one.kindName, time(one.occurredFrom), one.state, one.caseNumber]))) : null;
}

function marks({marks: list}) {
    return section(`标记（${list.length}）`, list.length ? table(['编号', '标记', '起止', '小时', '原因', '登记', '状态'], list.map(one => [
        'L' + one.id, one.kindName, `${time(one.from)} 至 ${time(one.to)}`, String(one.hours),
        [one.reason, one.dioxinMeasures && `二噁英控制措施：${one.dioxinMeasures}`, one.evidence && `证据：${one.evidence}`].filter(Boolean).join('；'),
        `${one.sourceName} ${one.enteredByName} ${time(one.enteredAt)}` + (one.lateReason ? `；补录：${one.lateReason}` : '') + (one.replaces ? `；更正 L${one.replaces}` : ''),
        [h('span', {class: one.status === 'PROVEN_FALSE' ? 'bh-over-text' : null}, one.statusName),
            one.findings.map(f => h('div', {class: 'bh-muted'}, `${f.findingName}：${f.reason}（${f.whoName} ${time(f.at)}）`))]]))
        : h('p', {class: 'bh-muted'}, '这一年没有标记。'));
}
