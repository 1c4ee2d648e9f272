// A collective deliberation: what the members read, who sits there, the own vote as long as it may be changed, and, once the
// vote is closed, how they voted. What somebody may not see the server does not send.

import {api, facts, failure, h, section, show, table, time, waiting} from './screens.js';

const CHOICES = [['AGREE', '同意'], ['DISAGREE', '不同意'], ['ABSTAIN', '弃权'], ['RETURN', '退回补充调查']];
const LONGEST_OPINION = 2000;

/** An element that shows the deliberation. */
export function deliberation(id) {
    const node = h('div', {}, waiting());
    const draw = async () => {
        try {
            page(node, await api(`/deliberations/${id}`), draw);
        } catch (error) {
            show(node, failure(error));
        }
    };
    draw();
    return node;
}

function page(node, one, redraw) {
    show(node, head(one), file(one), sitting(one), mine(one, redraw), votes(one), signatures(one));
}

function head(one) {
    return h('section', {class: 'bh-head'},
        h('div', {class: 'bh-title'}, h('strong', {}, one.title), h('span', {class: 'bh-stage'}, one.sitting ? one.sitting.stageName : '待召集')),
        facts([['案号', one.caseNumber], ['审议事项', one.kindName], ['审议机关', one.authority], ['提请时间', time(one.openedAt)],
            ['再次审议的原因', one.occasion], ['此前会议', one.adjourned.length ? one.adjourned.join('；') : null],
            ['结论', one.conclusionName], ['决定内容', one.resolution]]));
}

function lines(list) {
    return list.length ? h('ul', {class: 'bh-plain'}, list.map(line => h('li', {}, line))) : null;
}

function file({file: f}) {
    return section('审议材料', facts([['事实', f.facts], ['证据', lines(f.evidence)], ['依据', f.basis], ['裁量理由', lines(f.discretion)],
        ['处理建议', h('strong', {}, f.proposal)]]));
}

function sitting({sitting: s}) {
    return s && section('会议', facts([['时间', time(s.heldAt)], ['地点', s.place], ['主持人', s.chair], ['记录人', s.recorder],
            ['人数', `至少 ${s.quorum} 人表决`], ['汇报人', s.reporter], ['汇报', s.report]]),
        table(['负责人', '职务', '到会', '表决'], s.members.map(m => [m.name, m.post, m.absence || '到会', m.absence ? null : m.voted ? '已表决' : '未表决'])));
}

/** The own vote; as long as the vote is open it may be changed, and the former vote is kept. */
function mine({id, myVote, mayChange}, redraw) {
    if (!myVote) {
        return null;
    }
    const said = facts([['意见', myVote.choiceName], ['理由', myVote.opinion], ['时间', time(myVote.at)]]);
    if (!mayChange) {
        return section('我的表决', said);
    }
    const choice = h('select', {class: 'bh-input', 'aria-label': '意见'}, CHOICES.map(([value, label]) =>
        h('option', {value, selected: value === myVote.choice}, label)));
    const opinion = h('textarea', {class: 'bh-input bh-wide', rows: 3, maxlength: LONGEST_OPINION, 'aria-label': '理由'}, myVote.opinion);
    const message = h('div', {role: 'alert'});
    const change = async () => {
        try {
            await api(`/deliberations/${id}/votes/mine`, {method: 'PUT', body: {choice: choice.value, opinion: opinion.value}});
            await redraw();
        } catch (error) {
            show(message, failure(error));
        }
    };
    return section('我的表决', said, h('p', {class: 'bh-muted'}, '主持人结束表决以前可以修改，原来的表决留存。'),
        h('div', {class: 'bh-row'}, choice, opinion, h('button', {type: 'button', class: 'btn btn-primary btn-sm', onclick: change}, '修改表决')), message);
}

function votes({votes: list, count}) {
    return list && section('表决情况', h('p', {}, count), table(['成员', '意见', '理由', '时间'], list.map(v => [v.name,
        v.counted ? v.choiceName : h('s', {title: '已修改或者所在会议已休会，不计入'}, v.choiceName), v.opinion, time(v.at)])));
}

function signatures({signatures: list}) {
    return list && section('笔录签字', table(['姓名', '职务', '签字', '时间', '更正意见', '处理结果'],
        list.map(s => [s.name, s.post, s.state, s.at && time(s.at), s.correction, s.answer])));
}

/** The deliberations that the user takes part in; null where there is none. */
export async function mineList(address) {
    const list = await api('/deliberations/mine');
    return list.length ? table(['会议时间', '案件', '案号', '事项', '阶段', '结论'], list.map(d => [time(d.heldAt),
        h('a', {href: address(d.id)}, d.title), d.caseNumber, d.kindName, d.mayChange ? d.stageName + '（可修改我的表决）' : d.stageName,
        d.conclusionName])) : null;
}
