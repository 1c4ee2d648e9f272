// Where the bureau treated a case otherwise than the like, and why: for those who supervise it.

import {api, failure, h, show, table, time, waiting} from './screens.js';

/** All that the user may see, the newest first. @param dossier number => address of a dossier */
export async function renderDepartures(node, {dossier}) {
    show(node, waiting());
    try {
        const list = await api('/departures?size=200');
        show(node, h('p', {class: 'bh-muted'}, '同样情形应当同样处理。处理建议与可比案件不同的，汇报人在表决前说明理由，理由写进笔录。'), list.total
            ? [table(['案号', '案由', '分局', '处理建议', '不同之处', '理由', '汇报', '结论'], list.items.map(one => row(one, dossier))),
                h('p', {class: 'bh-muted'}, `共 ${list.total} 件${list.total > list.items.length ? `，显示最近 ${list.items.length} 件` : ''}。`)]
            : h('p', {class: 'bh-muted'}, '没有与可比案件不同的处理。'));
    } catch (error) {
        show(node, failure(error));
    }
}

function row(one, dossier) {
    return [h('a', {href: dossier(one.caseNumber)}, one.caseNumber), one.title, one.branch, one.proposal, h('span', {class: 'bh-over-text'}, one.departure),
        one.reason || '尚未汇报', one.reporter ? `${one.reporter}　${time(one.reportedAt)}` : '', one.conclusionName || '尚无结论'];
}
