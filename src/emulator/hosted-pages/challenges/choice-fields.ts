import { html } from '../html.ts'
import type { Texts } from '../texts/en.ts'
import type { FieldsOf } from './challenge-fields.ts'

/** One button a challenge that may be chosen. @param offered which of ChallengeParameters lists them, as JSON */
export const choiceFields =
  (challenge: keyof Texts['choice']['titles'], offered: string): FieldsOf =>
  ({ parameters, username }, { choice }) => {
    const names: string[] = JSON.parse(parameters[offered] ?? '[]')
    return {
      title: choice.titles[challenge],
      about: choice.about(username),
      fields: html`${names.map(
        (name) =>
          html`<button class="button" type="submit" name="ANSWER" value="${name}">${nameOf(name, choice.names)}</button>`,
      )}`,
      submit: null,
    }
  }

const nameOf = (challenge: string, names: Readonly<Record<string, string>>): string => names[challenge] ?? challenge
