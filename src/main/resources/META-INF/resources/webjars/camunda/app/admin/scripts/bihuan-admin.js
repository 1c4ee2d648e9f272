// The security administrators' part of Admin: people are registered and changed here, as the engine knows only their logins.

import {loadStyles} from '../../../lib/bihuan/screens.js';
import {renderPeople} from '../../../lib/bihuan/people.js';

loadStyles();

export default [
    {id: 'bihuan-people', pluginPoint: 'admin.dashboard.section', priority: 1000, properties: {label: '人员'}, render: renderPeople}
];
