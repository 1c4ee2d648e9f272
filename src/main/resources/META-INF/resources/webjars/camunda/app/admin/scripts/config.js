/*
 * Configuration of Admin. This file replaces the one of the webjar.
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

  customScripts: ['scripts/bihuan-admin.js'],

  // no advertisement for Camunda's welcome page on the login screen
  disableWelcomeMessage: true
};
