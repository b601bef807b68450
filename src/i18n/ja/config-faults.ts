import type { configFaults as englishConfigFaults } from '../en/config-faults.ts'
import type { Translated } from '../translated.ts'

export const configFaults: Translated<typeof englishConfigFaults> = {
  title: (count) => `config.json に ${count} 件の誤りがあり、該当する接続は選べません`,
}
