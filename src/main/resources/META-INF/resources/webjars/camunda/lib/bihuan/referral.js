// The referrals to the police: those that run with their limits in hours and the next step, and the last that have ended.

import {api, failure, h, hashQuery, hoursLeft, referralDetails, section, show, table, time, waiting} from './screens.js';

/** All referrals that the user may see, the most urgent first. */
export async function renderReferrals(node, {lead}) {
    const ended = hashQuery().get('ended') === 'true';
    const tab = (current, address, text) => h('a', {href: address, class: current ? 'bh-current' : null}, text);
    const body = h('div', {'aria-live': 'polite'}, waiting());
    show(node, h('div', {class: 'bh-tabs'}, tab(!ended, '#/referrals', '正在办理'), tab(ended, '#/referrals?ended=true', '最近办结')), body);
    try {
        const list = await api('/referrals' + (ended ? '?ended=true' : ''));
        show(body, h('p', {class: 'bh-muted'}, ended ? '最近办结的移送。' : '最紧急的在前。剩余时间按本机关最先到期的期限计算，红色为已超期。'), list.length
            ? [table(['案号', '分局', '当事人', '事项', '现在', '下一步', '剩余', '移送'], list.map(line => row(line, lead))), list.map(details)]
            : h('p', {class: 'bh-muted'}, ended ? '没有办结的移送。' : '没有正在办理的移送。'));
    } catch (error) {
        show(body, failure(error));
    }
}

function row({caseNumber, leadNumber, branchName, partyName, hours, referral: r}, lead) {
    return [h('a', {href: lead(leadNumber)}, caseNumber), branchName, partyName, [r.kindName, r.offence].filter(Boolean).join('：'), r.outcomeName || r.state, r.next, hoursLeft(hours),
        r.handedOverAt && `${time(r.handedOverAt)} ${r.police}`];
}

function details(line) {
    return section(`${line.caseNumber}　${line.partyName}`, referralDetails(line.referral));
}

/** How many of this authority's limits have passed; null where the user has no business with referrals. */
export async function overdueReferrals() {
    try {
        return (await api('/referrals')).filter(line => line.hours !== null && line.hours < 0).length;
    } catch {
        return null;
    }
}
