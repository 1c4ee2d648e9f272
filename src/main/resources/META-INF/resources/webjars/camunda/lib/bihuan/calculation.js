// The page 试算: draws any of the calculators from its description, asks the server, shows the answer with its reasoning.
// The address holds the question, so that a reload, the back button and a link that was sent all show the same.

import {CALCULATORS} from './calculators.js';
import {api, failure, h, hashQuery, show, table, today, waiting, yuan} from './screens.js';

const PATH = '#/calculators';
const FIRST = CALCULATORS[0].id;
const DRAFTS = 'bihuan-calculator-';
const LAST = 'bihuan-calculators';
const MOST_ROWS = 500;
const FEW = 5;
const NOTE = '以上是系统按所填内容试算的建议，不保存，也不代替决定；事实是否成立、是否处罚、如何处罚，由办案人员和负责人依法决定。';

const resolve = (given, at) => typeof given === 'function' ? given(at) : given;
const asked = (field, at) => !field.when || field.when(at);
const within = (at, {row, index, name}) => ({...at, row, index, name});

// ---- answers to the questions: texts by key, rows as lists of the same, fixed rows by their value ----------------------------

function starting(fields) {
    return Object.fromEntries(fields.map(field => [field.key, field.type !== 'rows' ? resolve(field.initial) || ''
        : field.each ? {} : Array.from({length: field.least || 0}, () => starting(field.fields))]));
}

function rowsOf(field, values, at) {
    const given = values[field.key];
    return field.each ? resolve(field.each, at).map(([value, name]) => ({value, name, index: String(value), row: given[value] ||= starting(field.fields)}))
        : given.map((row, i) => ({index: String(i), row}));
}

/** Writes into the address what is not as it was at the start: rechecks.0.on=2015-06-15. What depends on the day always. */
function write(fields, values, prefix = '', query = new URLSearchParams()) {
    for (const field of fields) {
        const path = prefix + field.key;
        if (field.type === 'rows') {
            Object.entries(values[field.key]).forEach(([index, row]) => write(field.fields, row, `${path}.${index}.`, query));
        } else if (typeof field.initial === 'function' || values[field.key] !== (field.initial || '')) {
            query.set(path, values[field.key]);
        }
    }
    return query;
}

/** As Tasklist's router writes an address: another spelling would become a second entry of the browser's history. */
const spelled = query => [...query].map(pair => pair.map(part => encodeURIComponent(part)
    .replace(/%(40|3A|24|2C|3B)/g, decodeURIComponent)).join('=')).join('&');

function read(fields, query) {
    const values = starting(fields);
    for (const [path, text] of query) {
        const [key, index, inner] = path.split('.');
        const field = fields.find(one => one.key === key);
        if (!field || (field.type === 'rows') !== (index !== undefined)) {
            continue;
        }
        if (field.type !== 'rows') {
            values[key] = text;
        } else if (field.fields.some(one => one.key === inner) && (field.each ? /^\w+$/.test(index) : index < MOST_ROWS)) {
            while (!field.each && values[key].length <= index) {
                values[key].push(starting(field.fields));
            }
            (values[key][index] ||= starting(field.fields))[inner] = text;
        }
    }
    return values;
}

// ---- the question as it is sent --------------------------------------------------------------------------------------

/** What an officer writes as an amount (20万, 200,000) as the interface has it; null where it is none. */
function amount(text) {
    const parts = /^(\d+)(?:\.(\d*))?(万?)元?$/.exec(text.replace(/[\s,，¥￥]/g, ''));
    if (!parts) {
        return null;
    }
    const [, whole, decimals = '', tenThousand] = parts;
    const shift = tenThousand ? 4 : 0;
    const digits = whole + decimals.padEnd(shift, '0');
    const point = whole.length + shift;
    const rest = digits.slice(point).replace(/0+$/, '');
    return digits.slice(0, point).replace(/^0+(?=\d)/, '') + (rest ? '.' + rest : '');
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** What cannot be read is sent as it is: the server says what is wrong with it. */
function sent(field, text) {
    switch (field.type) {
        case 'money': return amount(text) ?? text;
        case 'integer':
        case 'decimal': return NUMBER.test(text.trim()) ? Number(text) : text;
        case 'tick': return true;
        case 'ticks': return text.split(',');
        case 'moment': return text + ':00+08:00';
        default: return field.as === 'integer' ? Number(text) : field.as === 'flag' ? text === 'true' : text;
    }
}

/**
 * The body; which row of the page each one sent is, as some are left out and some stand under another key; and what is missing
 * although the officer chose to fill it in, which the server cannot know.
 */
function question(fields, at, values = at.values, pointer = '', shown = new Map(), missing = []) {
    const body = {};
    for (const field of fields.filter(one => !one.own && asked(one, at))) {
        const key = field.sentAs || field.key;
        const value = values[field.key];
        if (field.type === 'rows') {
            const rows = rowsOf(field, values, at).filter(({row}) => !field.leaveOut || !field.leaveOut(row));
            if (rows.length) {
                const before = body[key] || [];
                body[key] = [...before, ...rows.map((line, i) => {
                    const place = `${pointer}/${field.key}/${line.index}`;
                    shown.set(`${pointer}/${key}/${before.length + i}`, place);
                    const said = {...field.each ? {[field.name]: line.value} : {}, ...question(field.fields, within(at, line), line.row, place, shown, missing).body};
                    return field.sends ? field.sends(said) : said;
                })];
            }
        } else if (value !== '') {
            body[key] = sent(field, value);
        } else if (resolve(field.needed, at)) {
            missing.push({pointer: `${pointer}/${key}`, message: '必填'});
        }
    }
    return {body, shown, missing};
}

// ---- the form --------------------------------------------------------------------------------------------------------

let numbered = 0;

/** Keeps what is shown in step with the answers: watchers look again after every change. */
class Form {
    constructor(calculator, values, data, changed) {
        this.at = {values, data};
        this.watchers = [];
        this.places = new Map();
        this.changed = changed;
        this.node = h('div', {}, calculator.fields.map(field => this.field(field, values, this.at, '')));
        this.look();
    }

    look() {
        this.watchers = this.watchers.filter(({node}) => this.node.contains(node));
        for (const {node, look} of this.watchers) {
            if (this.node.contains(node)) {   // one before it may have drawn its part anew
                look();
            }
        }
    }

    touch() {
        this.look();
        this.changed();
    }

    watch(node, look) {
        this.watchers.push({node, look});
    }

    /** Where complaints about this part of the question go; several fields may take turns in it. */
    put(place, node) {
        this.places.set(place, [...this.places.get(place) || [], node]);
    }

    field(field, values, at, pointer) {
        const place = `${pointer}/${field.type === 'rows' ? field.key : field.sentAs || field.key}`;
        const id = 'bh-field-' + ++numbered;
        const label = ['rows', 'ticks'].includes(field.type) || this.asRadio(field, at) ? h('div', {class: 'bh-label', id: id + '-name'})
            : h('label', {class: 'bh-label', for: id});
        const control = field.type === 'rows' ? this.rows(field, values, place) : this.control(field, values, at, id);
        const node = h('div', {class: 'bh-field bh-field-' + field.type, role: label.id ? 'group' : null, 'aria-labelledby': label.id || null},
            label, field.type === 'rows' ? help(field) : null, control, field.type === 'rows' ? null : [help(field), this.live(field, values)]);
        this.put(place, node);
        this.watch(node, () => {
            node.hidden = !asked(field, at);
            if (!node.hidden) {
                show(label, resolve(field.label, at));
            }
        });
        return node;
    }

    asRadio(field, at) {
        return field.type === 'choice' && !at.row && Array.isArray(field.choices) && field.choices.length <= FEW;
    }

    control(field, values, at, id) {
        const take = text => {
            values[field.key] = text;
            this.touch();
        };
        switch (field.type) {
            case 'choice': return this.asRadio(field, at) ? radios(field, values, id, take) : this.select(field, values, at, id, take);
            case 'tick': return h('input', {type: 'checkbox', id, checked: values[field.key] === 'true',
                onchange: event => take(event.target.checked ? 'true' : '')});
            case 'ticks': return this.ticks(field, values, at, take);
            default: {
                const type = {date: 'date', moment: 'datetime-local'}[field.type] || 'text';
                const input = h('input', {class: 'bh-input', id, type, maxlength: type === 'text' ? 60 : null, autocomplete: 'off',
                    inputmode: {money: 'decimal', decimal: 'decimal', integer: 'numeric'}[field.type], max: type === 'date' ? '2099-12-31' : null,
                    oninput: event => take(event.target.value)});
                input.value = values[field.key];
                return input;
            }
        }
    }

    select(field, values, at, id, take) {
        const select = h('select', {class: 'bh-input', id, onchange: () => take(select.value)});
        let drawn = null;
        this.watch(select, () => {
            const choices = asked(field, at) ? resolve(field.choices, at) : [];
            const text = JSON.stringify(choices);
            if (text !== drawn) {
                drawn = text;
                const plain = Array.isArray(choices) ? choices : Object.values(choices).flat();
                show(select, plain.some(([value]) => value === '') ? null : h('option', {value: ''}, field.optional ? '不填' : '请选择'),
                    Array.isArray(choices) ? choices.map(option) : Object.entries(choices).map(([group, members]) =>
                        members.length ? h('optgroup', {label: group}, members.map(option)) : null));
            }
            select.value = values[field.key];
            if (select.selectedIndex < 0 && choices.length !== 0) {
                select.value = values[field.key] = '';
            }
        });
        return select;
    }

    ticks(field, values, at, take) {
        const box = h('div', {class: 'bh-choices bh-ticks'});
        let drawn = null;
        this.watch(box, () => {
            const choices = asked(field, at) ? resolve(field.choices, at) : [];
            const text = JSON.stringify(choices);
            if (text !== drawn) {
                drawn = text;
                show(box, choices.map(([value, name]) => h('label', {}, h('input', {type: 'checkbox', checked: values[field.key].split(',').includes(value),
                    onchange: event => take([...values[field.key].split(',').filter(one => one && one !== value),
                        ...event.target.checked ? [value] : []].join(','))}), ' ' + name)));
            }
        });
        return box;
    }

    /** How an amount or number that is being typed is understood. */
    live(field, values) {
        if (!['money', 'decimal', 'integer'].includes(field.type)) {
            return null;
        }
        const line = h('div', {class: 'bh-live'});
        this.watch(line, () => {
            const text = values[field.key].trim();
            const understood = field.type === 'money' ? amount(text) : NUMBER.test(text) ? text : null;
            line.classList.toggle('bh-over-text', Boolean(text) && understood === null);
            show(line, !text ? '' : field.type === 'money' ? understood === null ? '请填写金额，例如 200000 或 20万' : '即 ' + yuan(understood)
                : understood === null ? '请填写数字' : '');
        });
        return line;
    }

    rows(field, values, place) {
        return field.spans ? this.spans(field, values, place) : field.each ? this.fixedRows(field, values, place) : this.freeRows(field, values, place);
    }

    item(field, line, place, ...more) {
        const at = within(this.at, line);
        const item = h('div', {class: 'bh-item'}, line.name && !field.untitled ? h('div', {class: 'bh-label'}, line.name) : null,
            h('div', {class: 'bh-item-fields'}, field.fields.map(one => this.field(one, line.row, at, `${place}/${line.index}`))), more);
        this.put(`${place}/${line.index}`, item);
        return item;
    }

    freeRows(field, values, place) {
        const list = values[field.key];
        const box = h('div', {class: 'bh-rows'});
        const draw = () => {
            show(box, rowsOf(field, values, this.at).map(line => this.item(field, line, place, list.length > (field.least || 0)
                    ? h('button', {type: 'button', class: 'btn btn-xs btn-link', onclick: () => {
                        list.splice(line.index, 1);
                        draw();
                        this.touch();
                    }}, '删除') : null)),
            h('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () => {
                list.push(starting(field.fields));
                draw();
                this.touch();
            }}, '添加' + field.one));
        };
        draw();
        return box;
    }

    fixedRows(field, values, place) {
        const box = h('div', {class: 'bh-scroll'});
        let drawn = null;
        this.watch(box, () => {
            const lines = rowsOf(field, values, this.at);
            const text = JSON.stringify(lines.map(({value, name}) => [value, name]));
            if (text !== drawn) {
                drawn = text;
                show(box, field.grid ? this.grid(field, lines, place) : lines.map(line => this.item(field, line, place)));
                this.look();
            }
        });
        return box;
    }

    grid(field, lines, place) {
        return h('table', {class: 'bh-table bh-entry'},
            h('thead', {}, h('tr', {}, h('th'), field.fields.map(one => h('th', {}, one.label, one.help ? h('small', {}, ' ' + one.help) : null)))),
            h('tbody', {}, lines.map(line => {
                const head = h('th', {}, line.name);
                this.put(`${place}/${line.index}`, head);
                return h('tr', {}, head, field.fields.map(one => {
                    const cell = h('td', {}, this.control(one, line.row, within(this.at, line), 'bh-field-' + ++numbered));
                    cell.firstChild.setAttribute('aria-label', `${line.name} ${one.label}`);
                    this.put(`${place}/${line.index}/${one.key}`, cell);
                    return cell;
                }));
            })));
    }

    /** A grid, and above it what fills in several of its rows at once. */
    spans(field, values, place) {
        const lines = rowsOf(field, values, this.at);
        const box = h('div', {class: 'bh-scroll'});
        const draw = () => show(box, this.grid(field, lines, place));
        draw();
        const names = lines.map(({name}, i) => [String(i), name]);
        const entry = {...starting(field.fields), from: '0', to: String(lines.length - 1)};
        const pick = key => this.control({key, type: 'choice', choices: () => names}, entry, {...this.at, row: entry}, 'bh-field-' + ++numbered);
        const [from, to] = [pick('from'), pick('to')];
        from.setAttribute('aria-label', '自');
        to.setAttribute('aria-label', '至');
        return [h('div', {class: 'bh-row bh-spans'}, h('strong', {}, '成段填写'), from, '至', to,
            field.fields.map(one => {
                const control = this.control(one, entry, {...this.at, row: entry}, 'bh-field-' + ++numbered);
                return one.type === 'tick' ? h('label', {}, control, ' ' + one.label) : h('label', {}, one.label + ' ', control);
            }),
            h('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () => {
                const {from: first, to: last, ...filled} = entry;
                for (let i = Math.min(first, last); i <= Math.max(first, last); i++) {
                    Object.assign(lines[i].row, filled);
                }
                draw();
                this.touch();
            }}, '填入')), box];
    }

    /** Shows the complaints beside what they are about; answers those that belong nowhere. */
    complain(errors, shown) {
        const loose = [];
        let first = null;
        for (const {pointer, message} of errors) {
            const place = this.place(pointer, shown);
            if (place) {
                place.append(h('div', {class: 'bh-field-complaint', role: 'alert'}, message));
                place.classList.add('bh-wrong');
                first ||= place;
            } else {
                loose.push(message);
            }
        }
        first?.scrollIntoView({block: 'center'});
        first?.querySelector('input, select')?.focus({preventScroll: true});
        return loose;
    }

    place(pointer, shown) {
        for (let part = pointer; part; part = part.slice(0, part.lastIndexOf('/'))) {
            const place = (this.places.get(onPage(part, shown)) || []).find(one => one.isConnected && !one.closest('[hidden]'));
            if (place) {
                return place;
            }
        }
        return null;
    }

    forgive() {
        this.node.querySelectorAll('.bh-field-complaint').forEach(node => node.remove());
        this.node.querySelectorAll('.bh-wrong').forEach(node => node.classList.remove('bh-wrong'));
    }
}

/** The pointer with the row's number on the page in place of its number in what was sent. */
function onPage(pointer, shown) {
    const [, rows, inner = ''] = /^(\/[^/]+\/\d+)(.*)$/.exec(pointer) || [];
    return rows && shown.has(rows) ? shown.get(rows) + inner : pointer;
}

const help = field => field.help ? h('div', {class: 'bh-help'}, field.help) : null;
const option = ([value, name]) => h('option', {value}, name);

function radios(field, values, id, take) {
    return h('div', {class: 'bh-choices'}, field.choices.map(([value, name], i) => h('label', {}, h('input', {type: 'radio', name: id, id: i ? null : id,
        value, checked: values[field.key] === value, onchange: () => take(value)}), ' ' + name)));
}

// ---- the answer ------------------------------------------------------------------------------------------------------

const there = list => (list || []).filter(Boolean);

/** The reasoning as an officer pastes it into the file. */
function reasoning(calculator, reading, steps) {
    const numbers = there(reading.figures).map(([name, text, words]) => `${name} ${text}${words ? `（${words}）` : ''}`);
    return [`${calculator.name}试算（${today()}）`, `结论：${[reading.verdict, ...numbers].join('，')}。`, reading.says && `说明：${reading.says}`,
        reading.basis && `依据：${reading.basis}。`,
        ...there(reading.problems).map(one => `问题：${[one.title, one.text].filter(Boolean).join('：')}${one.source ? `（${one.source}）` : ''}。${one.todo || ''}`),
        ...there(reading.notes).map(note => `提示：${note}`), '理由：', ...steps.map((step, i) => `${i + 1}. ${step}`), NOTE]
        .filter(Boolean).join('\n');
}

/** Puts a text on the clipboard. Browsers give their clipboard only to pages on https or on the own machine; the rest select and copy. */
async function copy(text, place) {
    const said = h('span', {class: 'bh-good', role: 'status'}, '已复制，可以粘贴到文书里。');
    try {
        await navigator.clipboard.writeText(text);
        show(place, said);
        return;
    } catch {
        // no clipboard for this page
    }
    const area = h('textarea', {class: 'bh-copied', readonly: true, rows: 8, 'aria-label': '理由'});
    area.value = text;
    show(place, area);
    area.select();
    if (document.execCommand('copy')) {
        show(place, said);
    } else {
        place.append(h('div', {class: 'bh-help'}, '浏览器不允许自动复制：文字已经选中，请按 Ctrl+C 复制。'));
    }
}

function drawAnswer(calculator, answer, body) {
    const reading = calculator.reads(answer, body);
    const copied = h('div', {class: 'bh-copy-result'});
    const figures = there(reading.figures), problems = there(reading.problems), notes = there(reading.notes);
    return [
        h('div', {class: `bh-result bh-tone-${reading.tone}`}, h('div', {class: 'bh-verdict'}, reading.verdict),
            figures.length ? h('div', {class: 'bh-figures'}, figures.map(([name, text, words]) => h('div', {}, h('span', {}, name), h('b', {}, text),
                words ? h('em', {}, words) : null))) : null,
            reading.says ? h('p', {}, reading.says) : null),
        problems.length ? h('div', {class: 'bh-problems'}, problems.map(one => h('div', {class: one.blocking ? 'bh-blocking' : ''},
            h('strong', {}, one.title), one.text ? h('p', {}, one.text) : null, one.todo ? h('p', {class: 'bh-todo'}, '怎么办：' + one.todo) : null,
            one.source ? h('p', {class: 'bh-muted'}, one.source) : null))) : null,
        there(reading.facts).length || reading.basis ? h('dl', {class: 'bh-facts'}, there(reading.facts).map(fact => detail(...fact)),
            reading.basis ? h('div', {class: 'bh-basis'}, h('dt', {}, '依据'), h('dd', {}, reading.basis)) : null) : null,
        notes.length ? h('ul', {class: 'bh-notes'}, notes.map(note => h('li', {}, note))) : null,
        there(reading.tables).filter(one => one.rows.length).map(one => h('div', {class: 'bh-section'}, h('h4', {}, one.title), table(one.heads, one.rows))),
        h('div', {class: 'bh-section'}, h('h4', {}, '理由'), h('ol', {class: 'bh-steps'}, answer.steps.map(step => h('li', {}, step))),
            h('div', {class: 'bh-row'}, h('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () =>
                copy(reasoning(calculator, reading, answer.steps), copied)}, '复制理由'), copied)),
        h('p', {class: 'bh-proposal'}, NOTE)
    ];
}

const detail = (name, text) => h('div', {}, h('dt', {}, name), h('dd', {}, text));

// ---- the page --------------------------------------------------------------------------------------------------------

const link = (id, query = '') => `${PATH}?of=${id}${query ? '&' + query : ''}`;

function draft(id) {
    return JSON.parse(sessionStorage.getItem(DRAFTS + id)) || {};
}

/** Messages of the interface name its fields in English; on the page the message stands beside the field. */
function withoutKeys(calculator, message) {
    const keys = calculator.fields.flatMap(field => [field, ...field.fields || []]).map(field => field.key);
    return message.replace(new RegExp(`\\s*\\b(${keys.join('|')})\\b\\s*`, 'g'), '');
}

/** The pointer as the page has it, which knows no object within the question. */
const outward = (calculator, pointer) => calculator.inner ? pointer.replace(new RegExp(`^/${calculator.inner}(?=/)`), '') : pointer;

export async function renderCalculators(body) {
    const query = hashQuery();
    const id = query.get('of') || sessionStorage.getItem(LAST) || FIRST;
    const calculator = CALCULATORS.find(one => one.id === id) || CALCULATORS[0];
    query.delete('of');
    sessionStorage.setItem(LAST, calculator.id);
    const place = h('div', {}, waiting());
    show(body, h('nav', {class: 'bh-tabs'}, CALCULATORS.map(one => h('a', {href: link(one.id), class: one === calculator ? 'bh-current' : null,
        'aria-current': one === calculator ? 'page' : null}, one.name))), h('p', {class: 'bh-purpose'}, calculator.purpose), place);
    try {
        const data = Object.fromEntries(await Promise.all(Object.entries(calculator.data || {}).map(async ([name, path]) => [name, await api(path)])));
        await drawCalculator(place, calculator, data, query);
    } catch (error) {
        show(place, failure(error));
    }
}

async function drawCalculator(place, calculator, data, query) {
    const opened = query.size > 0;
    const kept = draft(calculator.id);
    const restored = kept.query !== undefined && (!opened || kept.address === location.hash);
    const values = read(calculator.fields, restored ? new URLSearchParams(kept.query) : query);
    const inAddress = spelled(write(calculator.fields, read(calculator.fields, query)));
    const written = () => spelled(write(calculator.fields, values));
    const top = h('div'), answer = h('div', {class: 'bh-answer', 'aria-live': 'polite'});
    const fetched = {};
    /** What has to be asked anew after other answers; an answer that is overtaken or refused counts for nothing. */
    const fetchMore = () => Promise.all(Object.entries(calculator.more ? calculator.more(values) : {}).map(async ([name, path]) => {
        if (path !== fetched[name]) {
            fetched[name] = path;
            const answer = path && await api(path).catch(() => null);
            if (path === fetched[name]) {
                data[name] = answer;
                form.look();
            }
        }
    }));
    const form = new Form(calculator, values, data, () => {
        fetchMore();
        sessionStorage.setItem(DRAFTS + calculator.id, JSON.stringify({address: location.hash, query: written()}));
        answer.classList.add('bh-stale');
    });
    const ask = async () => {
        const {body, shown, missing} = question(calculator.fields, form.at);
        form.forgive();
        show(top);
        answer.classList.remove('bh-stale');
        show(answer, waiting());
        try {
            if (missing.length) {
                throw Object.assign(new Error(), {errors: missing});
            }
            show(answer, drawAnswer(calculator, await api('/calculations/' + calculator.id, {method: 'POST', body: calculator.sends ? calculator.sends(body) : body}), body));
        } catch (error) {
            const errors = (error.errors || []).map(one => ({pointer: outward(calculator, one.pointer), message: withoutKeys(calculator, one.message)}));
            const loose = form.complain(errors, shown);
            show(answer, h('p', {class: 'bh-muted'}, errors.length ? '改正左边标红的内容后再试算。' : '没有算出结果。'));
            show(top, loose.length || !errors.length ? h('div', {class: 'bh-complaints', role: 'alert'}, loose.length ? loose.join('\n') : error.message) : null);
        }
    };
    const submit = event => {
        event.preventDefault();
        sessionStorage.setItem(DRAFTS + calculator.id, JSON.stringify({address: link(calculator.id, written()), query: written()}));
        const address = link(calculator.id, written());
        if (opened && written() === inAddress || address === link(calculator.id)) {
            ask();
        } else {
            location.hash = address;
        }
    };
    const clear = () => {
        sessionStorage.removeItem(DRAFTS + calculator.id);
        if (opened) {
            location.hash = link(calculator.id);
        } else {
            drawCalculator(place, calculator, data, query);
        }
    };
    const copied = h('span');
    show(answer, h('p', {class: 'bh-muted'}, '填好左边，点“试算”，结果和理由显示在这里。'));
    show(place, h('div', {class: 'bh-calculator'}, h('form', {class: 'bh-questions', novalidate: true, onsubmit: submit}, top, form.node,
        h('div', {class: 'bh-row bh-ask'}, h('button', {type: 'submit', class: 'btn btn-primary'}, '试算'),
            h('button', {type: 'button', class: 'btn btn-default', onclick: clear}, '清空'),
            h('button', {type: 'button', class: 'btn btn-link', title: '复制这次试算的地址，发给别人打开就是同样的内容', onclick: () =>
                copy(location.href.split('#')[0] + link(calculator.id, written()), copied)}, '复制链接'), copied)), answer));
    await fetchMore();
    if (opened && (!restored || written() === inAddress)) {
        ask();
    }
}
