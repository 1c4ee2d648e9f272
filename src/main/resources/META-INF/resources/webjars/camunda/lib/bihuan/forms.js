// Tasklist's forms in Chinese: the form component's built-in texts, and what the server says about a form that was handed in.
// The component takes no settings and no translations, so its texts are replaced in the page as they appear.

import {h, show} from './screens.js';

const TEXTS = new Map(Object.entries({
    'Field is required.': '此项必填。',
    'Field must be a valid email.': '请填写有效的电子邮箱。',
    'Field must be a valid  international phone number. (e.g. +4930664040900)': '请填写带国际区号的电话号码，例如 +8613800000000。',
    'Value is not a number.': '请填写数字。',
    'Value is expected to be an integer.': '请填写整数。',
    'Date and time must both be entered.': '日期和时间都要填写。',
    'Select': '请选择',
    'Search': '搜索',
    'No results': '没有匹配的选项',
    'All values selected': '已全部选择',
    'Nothing to show.': '没有内容。',
    'No content to show.': '没有内容。',
    'External content couldn\'t be loaded.': '外部内容无法显示。',
    'No options source defined in the form definition': '没有可选项',
    'Add new': '添加',
    'Collapse': '收起',
    'Remove tag': '移除',
    'Click to remove sorting': '点击取消排序',
    'Next page': '下一页',
    'Previous page': '上一页',
    'Increment': '增加',
    'Decrement': '减少',
    'This is an image placeholder': '图片',
    'Date': '日期',
    'Time': '时间',
    'hh:mm': '时:分',
    'hh:mm ?m': '时:分 上午/下午',
    'yyyy/mm/dd': '年/月/日',
    'yyyy-mm-dd': '年-月-日',
    'mm/dd/yyyy': '月/日/年',
    'Year': '年',
    'Month': '月'
}));

const PATTERNS = [
    [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
    [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
    [/^Field must have minimum length of (.+)\.$/, '至少填写 $1 个字。'],
    [/^Field must have maximum length of (.+)\.$/, '不能超过 $1 个字。'],
    [/^Field must match pattern .+\.$/, '格式不正确，请按下方说明填写。'],
    [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留 $1 位小数。'],
    [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写有效的数值，最接近的是 $1 和 $2。'],
    // How Tasklist says that an address names a task which is gone, or not for this person: once escaped with a colon, once plain.
    [/^(?:<|&lt;)task(?:>|&gt;) (?:<|&lt;)- No matching task with id .+$/, '没有这项任务，可能已经办结或者撤回。'],
    [/^(?:<|&lt;)task(?:>|&gt;) (?:<|&lt;)- (.+?)(?: :)?$/, '$1'],
    [/^Expand all \((\d+)\)$/, '展开全部（$1）'],
    [/^Remove list item (\d+)$/, '移除第 $1 项'],
    [/^Click to sort by (.+) descending$/, '点击按“$1”降序排列'],
    [/^Click to sort by (.+) ascending$/, '点击按“$1”升序排列'],
    [/^(\d\d:\d\d) AM$/, '上午 $1'],
    [/^(\d\d:\d\d) PM$/, '下午 $1'],
    [/^(\d+)-(\d+) of (\d+)$/, '第 $1–$2 项，共 $3 项']
];

const MONTHS = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];
const CALENDAR = {
    weekdays: {shorthand: ['日', '一', '二', '三', '四', '五', '六'],
        longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']},
    months: {shorthand: MONTHS, longhand: MONTHS},
    firstDayOfWeek: 1, rangeSeparator: ' 至 ', weekAbbreviation: '周', scrollTitle: '滚动切换', toggleTitle: '点击切换',
    amPM: ['上午', '下午'], yearAriaLabel: '年', monthAriaLabel: '月', hourAriaLabel: '时', minuteAriaLabel: '分',
    ordinal: () => ''
};
const COMPONENT = '.fjs-container, .flatpickr-calendar, .page-notifications';
// What people wrote stays as they wrote it.
const OWN_WORDS = '.fjs-form-field-text, .fjs-form-field-html, .fjs-form-field-table td, .fjs-form-field-label, .fjs-form-field-description';

function chinese(text) {
    const bare = text.trim();
    const known = TEXTS.get(bare);
    if (known) {
        return known;
    }
    for (const [pattern, words] of PATTERNS) {
        if (pattern.test(bare)) {
            return bare.replace(pattern, words);
        }
    }
    return null;
}

function translateText(node) {
    const words = /[A-Za-z]/.test(node.data) && !node.parentElement?.closest(OWN_WORDS) ? chinese(node.data) : null;
    if (words) {
        node.data = words;
    }
}

function translateAttributes(element) {
    for (const name of ['placeholder', 'title', 'aria-label']) {
        const words = element.hasAttribute(name) ? chinese(element.getAttribute(name)) : null;
        if (words) {
            element.setAttribute(name, words);
        }
    }
}

function translate(node) {
    if (node.nodeType === Node.TEXT_NODE) {
        translateText(node);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        for (let current = node; current; current = walker.nextNode()) {
            if (current.nodeType === Node.TEXT_NODE) {
                translateText(current);
            } else {
                translateAttributes(current);
            }
        }
    }
}

/** Whether the node is a part of the form component or of Tasklist's notifications, or has one inside. */
function concerned(node) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    return element && (element.closest(COMPONENT) || element.querySelector(COMPONENT));
}

function localizeCalendar() {
    if (window.flatpickr && window.flatpickr.l10ns.default.firstDayOfWeek !== CALENDAR.firstDayOfWeek) {
        window.flatpickr.localize(CALENDAR);
    }
}

export function speakChinese() {
    localizeCalendar();
    new MutationObserver(changes => {
        localizeCalendar();
        for (const change of changes) {
            const nodes = change.type === 'childList' ? [...change.addedNodes] : [change.target];
            nodes.filter(concerned).forEach(translate);
        }
    }).observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true,
        attributeFilter: ['placeholder', 'title', 'aria-label']});
}

// ---- what the server says ------------------------------------------------------------------------------------------

const SUBMISSION = /\/(?:task|process-definition)\/[^?]+\/(?:submit-form|complete|start)(?:\?|$)/;
// Tasklist shows its own notification only after the answer has gone through its layers.
const NOTIFIED = 600;
const CLAIM = /\/task\/[^/?]+\/(?:claim|unclaim|assignee)(?:\?|$)/;

/**
 * Listens to what Tasklist sends and shows refusals where the officer looks.
 *
 * @param completed called after a form was taken
 */
export function listenToSubmissions(completed) {
    const {open, send} = XMLHttpRequest.prototype;
    const sent = new WeakMap();
    XMLHttpRequest.prototype.open = function (method, url, ...rest) {
        sent.set(this, {method: String(method).toUpperCase(), url: String(url)});
        return open.call(this, method, url, ...rest);
    };
    XMLHttpRequest.prototype.send = function (...body) {
        const {method, url} = sent.get(this) || {};
        if (method === 'POST' && (SUBMISSION.test(url) || CLAIM.test(url))) {
            clear();
            this.addEventListener('loadend', () => answered(this, SUBMISSION.test(url), completed));
        }
        return send.apply(this, body);
    };
}

function answered(request, submission, completed) {
    if (request.status >= 200 && request.status < 300) {
        if (submission) {
            completed();
        }
        return;
    }
    let answer = {};
    try {
        answer = JSON.parse(typeof request.response === 'string' ? request.response : JSON.stringify(request.response)) || {};
    } catch {
        // no JSON: the status is all there is
    }
    complain(request.status, answer);
}

function clear() {
    document.querySelectorAll('.bh-complaints, .bh-field-complaint').forEach(node => node.remove());
}

function formPlace() {
    const places = [...document.querySelectorAll('.modal-content .fjs-container, .task-card .fjs-container, .modal-content form, .task-card .tab-content')];
    return places.find(place => place.offsetParent !== null);
}

function complain(status, answer) {
    clear();
    const place = formPlace();
    if (!place) {
        return;
    }
    const box = h('div', {class: 'bh-complaints', role: 'alert'});
    const errors = Array.isArray(answer.errors) ? answer.errors : [];
    if (status === 409 || status === 404) {
        show(box, h('strong', {}, answer.message && status === 409 ? answer.message : '这项任务已经不在了：可能已由他人办理，或线索已撤回。'), h('div', {},
            h('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: refreshList}, '刷新任务列表')));
    } else if (errors.length) {
        const loose = errors.filter(error => !besideField(place, error));
        show(box, h('strong', {}, `有 ${errors.length} 处需要修改，什么都还没有保存：`),
            h('ul', {}, errors.map(error => h('li', {}, error.label ? `${error.label}：${error.message}` : error.message))),
            loose.length === errors.length ? null : h('div', {class: 'bh-muted'}, '具体见各栏下方的红字。'));
    } else {
        show(box, h('strong', {}, status === 0 ? '连接不上服务器，填写的内容还在，请稍后再提交。' : answer.message || `没有提交成功（${status}），请稍后重试。`));
    }
    place.before(box);
    box.scrollIntoView({block: 'center'});
    setTimeout(closeNotifications, NOTIFIED);
}

/** Tasklist says the same again in a corner, over the button that is needed next. */
function closeNotifications() {
    document.querySelectorAll('.page-notifications .alert-danger .close').forEach(button => button.click());
}

function labelOf(element) {
    return element.textContent.replace(/\*$/, '').trim();
}

/** Puts the message under the field with that label; it goes away when the field is changed. */
function besideField(place, {label, message}) {
    const name = label && [...place.querySelectorAll('.fjs-form-field .fjs-form-field-label')].find(l => labelOf(l) === label.trim());
    const field = name && name.closest('.fjs-form-field');
    if (!field) {
        return false;
    }
    const complaint = h('div', {class: 'bh-field-complaint', role: 'alert'}, message);
    field.append(complaint);
    for (const event of ['input', 'change', 'click']) {
        field.addEventListener(event, () => complaint.remove(), {once: true});
    }
    return true;
}

function refreshList() {
    const query = new URLSearchParams(location.hash.split('?')[1] || '');
    query.delete('task');
    query.delete('detailsTab');
    location.hash = '#/?' + query;
    location.reload();
}
