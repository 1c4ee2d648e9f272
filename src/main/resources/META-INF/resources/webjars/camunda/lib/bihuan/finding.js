// The search for leads and their cases, for the pages of Tasklist and Cockpit.

import {api, failure, h, show, table, time, waiting} from './screens.js';

/**
 * The box in which is typed what is looked for, and below it what was found.
 *
 * @param lead     number => address of the lead's dossier
 * @param instance id => address of a process instance; null where instances are not shown
 */
export function finding({lead, instance}) {
    const text = h('input', {class: 'bh-input bh-wide', type: 'search', maxlength: 100, 'aria-label': '查找线索和案件',
        placeholder: '案号、线索编号、当事人或者分局，可写几个词，中间用空格隔开'});
    const found = h('div', {class: 'bh-found', 'aria-live': 'polite'});
    const find = async event => {
        event.preventDefault();
        if (!text.value.trim()) {
            show(found);
            return;
        }
        show(found, waiting());
        try {
            show(found, listed(await api('/lookup?text=' + encodeURIComponent(text.value)), {lead, instance}));
        } catch (error) {
            show(found, failure(error));
        }
    };
    return h('form', {class: 'bh-finding', role: 'search', onsubmit: find},
        h('div', {class: 'bh-row'}, text, h('button', {type: 'submit', class: 'btn btn-default btn-sm'}, '查找')), found);
}

function listed({items, more}, {lead, instance}) {
    if (!items.length) {
        return h('p', {class: 'bh-muted'}, '没有找到，换一个词或者少写几个词再试。');
    }
    const heads = ['线索', '案号', '当事人', '分局', '情形', '状态', '生成时间'];
    return [table(instance ? [...heads, '流程'] : heads, items.map(one => {
        const cells = [h('a', {href: lead(one.number)}, one.number), one.caseNumber, one.party, one.branch, one.title, one.state, time(one.openedAt)];
        return instance ? [...cells, one.processInstance ? h('a', {href: instance(one.processInstance)}, '流程图') : '已结束'] : cells;
    })), more ? h('p', {class: 'bh-muted'}, `只列出最近 ${items.length} 条，请再写一个词。`) : null];
}
