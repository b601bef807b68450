import type { Plugin } from 'vite'
import { originsOfConfig } from '../../page-policy/connect-origins.ts'
import { hostRules } from '../host-rules.ts'
import { hostingFiles } from '../hosting-files.ts'

/**
 * Writes beside the built page how each kind of host has to serve it.
 * @param configJson text of the deployment's `config.json`, whose connections make the policy; null without one
 */
export function writeHostingFiles(configJson: () => string | null): Plugin {
  let base = '/'
  return {
    name: 'hosting-files',
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    generateBundle() {
      const rules = hostRules({ connect: originsOfConfig(configJson() ?? ''), base })
      for (const [fileName, source] of Object.entries(hostingFiles(rules))) {
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
  }
}
