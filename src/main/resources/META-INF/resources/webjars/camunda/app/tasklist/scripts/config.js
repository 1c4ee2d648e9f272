/*
 * Configuration of Tasklist. This file replaces the one of the webjar.
 */
export default {
  app: {
    name: '闭环执法',
    vendor: '邯郸市生态环境局'
  },

  // "zh", not "zh-CN": the applications compare only the part of the browser's
  // language before the dash. Whoever reads neither zh nor en gets Chinese.
  locales: {
    availableLocales: ['zh', 'en'],
    fallbackLocale: 'zh'
  },

  // The named formats LL, LLL and LLLL are spelled out in locales/zh.json.
  dateFormat: {
    abbr: 'YYYY-MM-DD HH:mm',
    short: 'LL',
    normal: 'LLL',
    long: 'LLLL'
  },

  // Relative to the application's folder (app/tasklist). The file is imported as an
  // ES module; its default export is an array of plugins.
  customScripts: ['scripts/bihuan-tasklist.js'],

  // no advertisement for Camunda's welcome page on the login screen
  disableWelcomeMessage: true,

  // same keys as in the webjar's file
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '领取当前选中的任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到列表中的第一个筛选'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到列表中的第一个任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到任务表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开“发起流程”窗口'
    }
  }
};
