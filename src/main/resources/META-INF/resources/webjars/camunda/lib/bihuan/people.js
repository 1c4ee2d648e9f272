// Who is who: the security administrator registers people, changes what is known of them, and takes logins away.

import {api, button, failure, h, muted, show, table, waiting} from './screens.js';

const MOST = 500;
const ENTERPRISE_STAFF = 'enterprise-user';

/** The list of people, filtered by what is typed, with one of them open for a change. */
export async function renderPeople(node) {
    const body = h('div', {}, waiting());
    node.append(h('div', {class: 'bh-people'}, body));
    try {
        const [people, groups, tenants] = await Promise.all([everybody(), api('/group?maxResults=500&type=BIHUAN', {at: '/engine-rest'}),
            api('/tenant?maxResults=100', {at: '/engine-rest'})]);
        // An enterprise's own group is no role; branches are the tenants with a region code.
        const names = {
            roles: groups.filter(one => one.id === ENTERPRISE_STAFF || !one.id.startsWith('enterprise-')),
            branches: tenants.filter(one => /^\d{6}$/.test(one.id))
        };
        list(body, people, names, '');
    } catch (error) {
        show(body, failure(error));
    }
}

async function everybody() {
    const people = [];
    for (let page = 0; ; page++) {
        const answer = await api(`/people?size=${MOST}&page=${page}`);
        people.push(...answer.items);
        if (people.length >= answer.total || !answer.items.length) {
            return people;
        }
    }
}

const nameOf = (list, id) => list.find(one => one.id === id)?.name || id || '';

/** @param said what became of the last change */
function list(body, people, names, typed, said) {
    const rows = h('div');
    const line = one => [one.userId, one.name, one.roles.map(id => nameOf(names.roles, id)).join('、'), one.enterprise || nameOf(names.branches, one.region) || '市级',
        one.certificateNo ? `${one.certificateNo}（至 ${one.certificateValidTo || '未填'}）` : '—', one.active ? '在用' : '已停用',
        button(one.active ? '变更' : '恢复', () => edit(body, one, names, search.value))];
    const draw = () => {
        const wanted = search.value.trim();
        const found = people.filter(one => !wanted || [one.userId, one.name, one.enterprise, nameOf(names.branches, one.region), ...one.roles.map(id => nameOf(names.roles, id))]
            .some(text => text && text.includes(wanted)));
        show(rows, muted(`${found.length} 人`), table(['登录名', '姓名', '角色', '单位', '执法证', '状态', ''], found.map(line)));
    };
    const search = h('input', {type: 'search', class: 'bh-input', value: typed, placeholder: '登录名、姓名、单位或者角色', 'aria-label': '查找人员', oninput: draw});
    show(body, said ? h('p', {class: 'bh-good', role: 'status'}, said) : null,
        h('div', {class: 'bh-row'}, search, button('登记人员', () => edit(body, null, names, search.value))), rows);
    draw();
}

/** @param one who is changed; null for somebody new */
function edit(body, one, names, typed) {
    const fields = {
        userId: ['登录名', h('input', {type: 'text', class: 'bh-input', maxlength: 64, value: one?.userId || '', disabled: Boolean(one)}), one ? '不能更改' : '小写字母、数字和连字符'],
        name: ['姓名', h('input', {type: 'text', class: 'bh-input', maxlength: 100, value: one?.name || ''}), '案卷和文书上的姓名'],
        region: ['分局', h('select', {class: 'bh-input'}, h('option', {value: ''}, '市级'), names.branches.map(branch =>
            h('option', {value: branch.id, selected: branch.id === one?.region}, branch.name))), '市级人员不选分局'],
        enterprise: ['企业', h('input', {type: 'text', class: 'bh-input', maxlength: 18, value: one?.enterprise || ''}), '企业用户填统一社会信用代码，其他人不填'],
        phone: ['电话', h('input', {type: 'text', class: 'bh-input', maxlength: 32, value: one?.phone || ''}), '没有的不填'],
        email: ['邮箱', h('input', {type: 'email', class: 'bh-input', maxlength: 200, value: one?.email || ''}), '通知寄到这里'],
        certificateNo: ['执法证号', h('input', {type: 'text', class: 'bh-input', maxlength: 64, value: one?.certificateNo || ''}), '执法人员填写'],
        certificateValidTo: ['执法证有效期至', h('input', {type: 'date', class: 'bh-input', value: one?.certificateValidTo || ''}), '过期的不能参加检查'],
        password: [one?.active ? '新密码' : '初始密码', h('input', {type: 'password', class: 'bh-input', autocomplete: 'new-password'}), one?.active ? '至少 10 位；不改密码的不填' : '至少 10 位']
    };
    const roles = names.roles.map(role => [role.id, h('input', {type: 'checkbox', checked: Boolean(one?.roles.includes(role.id))}), role.name]);
    const problem = h('p', {class: 'bh-over-text', role: 'alert'});
    const back = async said => {
        show(body, waiting());
        try {
            list(body, await everybody(), names, typed, said);
        } catch (error) {
            show(body, failure(error));
        }
    };
    const send = async (entry, said) => {
        try {
            await (one ? api('/people/' + encodeURIComponent(one.userId), {method: 'PUT', body: entry}) : api('/people', {method: 'POST', body: entry}));
            await back(said);
        } catch (error) {
            problem.textContent = [error.message, ...(error.errors || []).map(each => labelled(each, fields))].join('；');
        }
    };
    const save = () => {
        const entry = {roles: roles.filter(([, box]) => box.checked).map(([id]) => id)};
        Object.entries(fields).forEach(([key, [, input]]) => {
            entry[key] = input.value.trim() || null;
        });
        send(entry, (one ? '已变更 ' : '已登记 ') + entry.name);
    };
    const leave = h('span', {}, one?.active ? button('停用', () => show(leave, '停用之后不能再登录，姓名仍留在案卷中。', button('是，停用', () => send({active: false}, '已停用 ' + one.name)),
        button('不停用', () => edit(body, one, names, typed)))) : null);
    show(body, h('h2', {}, one ? `${one.name}（${one.userId}）` : '登记人员'),
        Object.values(fields).map(([label, input, help]) => h('div', {class: 'bh-row'}, h('label', {}, label, ' ', input), help ? h('span', {class: 'bh-muted'}, help) : null)),
        h('fieldset', {}, h('legend', {}, '角色'), muted('系统、安全、审计管理员不能兼任其他角色；自己的角色由另一名安全管理员更改。'),
            roles.map(([, box, name]) => h('label', {class: 'bh-row'}, box, ' ', name))),
        problem, h('div', {class: 'bh-row'}, button('保存', save), button('返回', () => back()), leave));
}

/** A complaint with the label of its field. */
function labelled(complaint, fields) {
    const key = (complaint.pointer || '').split('/')[1];
    const label = fields[key]?.[0] || (key === 'roles' ? '角色' : null);
    return (label ? `〔${label}〕` : '') + complaint.message;
}
