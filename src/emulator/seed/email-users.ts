import type { UserSeed } from './user-seed.ts'

/** Users of a pool without usernames: each is named by what the user types. */
export const emailUsers: readonly UserSeed[] = [
  {
    username: 'quinn@example.com',
    password: 'Quinn-Passw0rd!',
    status: 'CONFIRMED',
    attributes: { email_verified: 'true', name: 'Quinn Quill' },
    groups: [],
    note: {
      en: 'signs in by e-mail address; the username is the sub',
      ja: 'E メールアドレスでサインインします（ユーザー名は sub）',
    },
  },
  {
    username: '+819055556666',
    password: 'Omar-Passw0rd!',
    status: 'CONFIRMED',
    attributes: { phone_number_verified: 'true', name: 'Omar Ortiz' },
    groups: [],
    note: {
      en: 'signs in by phone number; the username is the sub',
      ja: '電話番号でサインインします（ユーザー名は sub）',
    },
  },
]
