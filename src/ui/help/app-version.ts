declare global {
  interface ImportMetaEnv {
    /** Of package.json; vite.config.ts puts it in. */
    readonly APP_VERSION: string
  }
}

export const appVersion = import.meta.env.APP_VERSION
