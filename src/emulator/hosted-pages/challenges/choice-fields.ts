import { html } from '../html.ts'
import type { Texts } from '../texts/en.ts'
import type { AskedChallenge, FieldsOf } from './challenge-fields.ts'

/** One button a challenge that may be chosen. */
export const choiceFields =
  (challenge: keyof Texts['choice']['titles'], offered: (asked: AskedChallenge) => readonly string[]): FieldsOf =>
  (asked, { choice }) => {
    return {
      title: choice.titles[challenge],
      about: choice.about(asked.username),
      fields: html`${offered(asked).map(
        (name) =>
          html`<button class="button" type="submit" name="ANSWER" value="${name}">${nameOf(name, choice.names)}</button>`,
      )}`,
      submit: null,
    }
  }

const nameOf = (challenge: string, names: Readonly<Record<string, string>>): string => names[challenge] ?? challenge
