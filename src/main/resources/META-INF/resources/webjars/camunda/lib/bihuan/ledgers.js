// Everything that is looked up beside one's tasks, in one list: more links than these do not fit into a navigation bar.

import {api, h, show, table, waiting} from './screens.js';

const ledgers = [
    {path: 'enterprises', label: '企业', text: '企业一页：绩效等级、正面清单、环境信用、排污许可证、排放口和设备；企业人员看本企业'},
    {path: 'screening', api: 'reports/screening', label: '筛查成效', text: '一段时间的报警：被哪条规则筛除多少、到达执法人员多少、属实多少'},
    {path: 'draws', api: 'inspection-draws', label: '双随机抽取', text: '检查对象和人员的随机抽取，权重、上限、最低比例，可以重新抽一遍核对'},
    {path: 'spot-check', api: 'spot-checks', label: '远程执法抽查', text: '随机时间的视频呼叫，企业展示了什么，发现了什么'},
    {path: 'quality', api: 'quality-checks', label: '自动监测远程质控', text: '零点、量程、标准样品核查的计划和结果，失控的数据标记无效，至下一次合格的质控为止'},
    {path: 'daily-fines', label: '按日连续处罚', text: '正在计罚的案件：送达之日、复查期限、截至今日的数额、下一步'},
    {path: 'referrals', label: '移送公安', text: '涉嫌犯罪和行政拘留的移送：走到哪一步，期限还剩多少小时'},
    {path: 'furnaces', label: '焚烧炉豁免时长', text: '每台焚烧炉一年的标记、豁免时长、逐日判定、报警和案件'},
    {path: 'marks', label: '设备标记和工况标记', text: '企业申报的标记，认定虚假和撤回的情况'},
    {path: 'performance-grades', label: '绩效等级', text: '各级企业数、正在办理的评定和降级、企业名单'},
    {path: 'positive-list', label: '监督执法正面清单', text: '清单上的企业，正在办理的列入和移出'},
    {path: 'operators', label: '第三方运维机构', text: '第三方机构名录、服务的设备、禁止从业和信用记录'},
    {path: 'responses', label: '应急响应', text: '重污染天气的响应令，各企业的措施、确认、证明和未落实的记录'},
    {path: 'production-control', label: '生产调控', text: '各版调控比例、企业意见、逐步计算和违反之后的收严'},
    {path: 'departures', label: '与可比案件不同的处理', text: '同样情形作出不同处理的案件和写明的理由'}
];

/** Those that one may see: what the server refuses is not offered. */
export async function renderLedgers(node) {
    show(node, waiting());
    const open = await Promise.all(ledgers.map(one => api('/' + (one.api || one.path)).then(() => true, () => false)));
    show(node, table(['台账', '内容'], ledgers.filter((_, i) => open[i]).map(one => [h('a', {href: '#/' + one.path}, one.label), one.text])));
}
