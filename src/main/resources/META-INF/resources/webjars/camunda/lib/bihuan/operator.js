// Third-party operators: the register with who is banned until when, and an operator's page with its people, contracts, devices
// and procedures.

import {api, failure, facts, h, hashQuery, section, show, table, waiting} from './screens.js';

function operatorAddress(uscc) {
    return '#/operator?uscc=' + encodeURIComponent(uscc);
}

/** All operators, the banned ones first. */
export async function renderOperators(node) {
    show(node, waiting());
    try {
        const list = await api('/operators');
        show(node, h('p', {class: 'bh-muted'}, '禁止从业由处罚决定作出，期间不得承揽业务；信用记录只作公布，不限制依法经营。分局人员看到的设备、合同只是本辖区的。'), list.length
            ? table(['运维单位', '信用代码', '服务类型', '名单', '设备', '企业', '冲突合同', '在办案件'], list.map(operatorRow))
            : h('p', {class: 'bh-muted'}, '没有登记运维单位。'));
    } catch (error) {
        show(node, failure(error));
    }
}

function operatorRow(one) {
    const current = one.entries.filter(entry => entry.holds);
    return [h('a', {href: operatorAddress(one.uscc)}, one.name), one.uscc, one.serviceName || h('span', {class: 'bh-muted'}, '未登记'),
        current.length ? current.map(entry => h('div', {class: entry.ban ? 'bh-over-text' : null}, `${entry.name} ${entry.typeName}，${term(entry)}`)) : '—',
        String(one.devices), String(one.enterprises), one.conflicts ? h('span', {class: 'bh-over-text'}, String(one.conflicts)) : '0', String(one.running)];
}

const term = entry => `${entry.from} 起` + (entry.lastDay ? `至 ${entry.lastDay}` : '，没有期限');

/** The operator that the address names. */
export async function renderOperator(node) {
    show(node, waiting());
    try {
        const page = await api('/operators/' + encodeURIComponent(hashQuery().get('uscc') || ''));
        const one = page.operator;
        show(node, h('div', {class: 'bh-dossier'},
            h('h3', {class: 'bh-furnace-title'}, one.name),
            one.banned ? h('p', {class: 'bh-over-text'}, '禁止从业：不得运维设备，不得签订合同。') : null,
            facts([['信用代码', one.uscc], ['服务类型', one.serviceName], ['地址', page.address], ['法定代表人', page.legalRepresentative], ['联系电话', page.phone]]),
            h('p', {class: 'bh-muted'}, '分局人员看到的设备、合同只是本辖区的。'), entries(one), procedures(page), devices(page), contracts(page), staff(page), penalties(page)));
    } catch (error) {
        show(node, failure(error));
    }
}

function listed(title, rows, heads, row) {
    return section(`${title}（${rows.length}）`, rows.length ? table(heads, rows.map(row)) : h('p', {class: 'bh-muted'}, '没有。'));
}

function entries({entries: list}) {
    return listed('名单', list, ['案号', '对象', '种类', '期间', '依据', '公布', '可申请修复', '状态'], one => [one.caseNumber, `${one.subjectName} ${one.name}`,
        h('span', {class: one.ban && one.holds ? 'bh-over-text' : null}, one.typeName), term(one), `${one.decision}，${one.citation}`, one.publishedOn || '—',
        one.repairFrom ? one.repairFrom + ' 起' : '—', one.holds ? '有效' : one.removedOn ? `已撤下（${one.removedOn}）` : one.endedFor || '已期满']);
}

function procedures({procedures: list}) {
    return listed('在办案件', list, ['案号', '对象', '违法行为', '发现于', '状态'], one => [one.number || '—', `${one.subjectName} ${one.subject}`, one.violation,
        one.enterpriseName, one.state]);
}

function devices({devices: list}) {
    return listed('运维的设备', list, ['企业', '设备', '编号', '类型', '远程核查'], one => [one.enterpriseName, one.name, one.code, one.kindName,
        !one.listedOn ? '—' : one.checkedOn ? h('span', {class: one.suspect ? 'bh-over-text' : null}, `${one.checkedOn} ${one.suspect ? '异常' : '未发现异常'}：${one.finding}（${one.checkedBy}）`)
            : h('span', {class: 'bh-over-text'}, `待核查（${one.listedOn} 起）`)]);
}

function contracts({contracts: list}) {
    return listed('合同', list, ['企业', '合同编号', '期间', '服务内容', '冲突'], one => [one.enterpriseName, one.number, `${one.from} 至 ${one.to}`, one.subject,
        one.conflict ? h('span', {class: 'bh-over-text'}, one.conflict) : '—']);
}

function staff({staff: list}) {
    return listed('人员', list, ['姓名', '岗位', '证件号码'], one => [one.name, one.duty, one.idNumber]);
}

function penalties({penalties: list}) {
    return listed('各地处罚', list, ['日期', '处罚机关', '文号', '事由', '弄虚作假'], one => [one.decidedOn, one.authority, one.number, one.ground, one.falsified ? '是' : '否']);
}
