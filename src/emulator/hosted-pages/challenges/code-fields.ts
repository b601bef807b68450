import { type Html, html } from '../html.ts'
import { field } from '../page.ts'
import type { Texts } from '../texts/en.ts'
import type { FieldsOf } from './challenge-fields.ts'

/** A code of digits, by the challenge that wants it. @param response its name in ChallengeResponses */
export const codeFields =
  (challenge: keyof Texts['code']['titles'], response: string): FieldsOf =>
  ({ parameters }, { code }) => ({
    title: code.titles[challenge],
    about: code.about[challenge](parameters.CODE_DELIVERY_DESTINATION ?? ''),
    fields: codeField(response, code.field),
    submit: code.submit,
  })

export const codeField = (response: string, label: string): Html =>
  field(
    response,
    label,
    html`autocomplete="one-time-code" inputmode="numeric" autocapitalize="none" spellcheck="false" required autofocus`,
  )
